namespace Orleans.Serialization;

/// <summary>A type that crosses a grain call is neither marked nor registered for it.</summary>
[Serializable]
[GenerateSerializer]
public sealed class CodecNotFoundException : SerializerException
{
    /// <summary>In words.</summary>
    public CodecNotFoundException(string message)
        : base(message)
    {
    }
}
