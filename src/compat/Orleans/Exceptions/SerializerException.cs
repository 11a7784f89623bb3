namespace Orleans.Serialization;

/// <summary>Base of what serialization throws.</summary>
[Serializable]
[GenerateSerializer]
public class SerializerException : Exception
{
    /// <summary>Without words.</summary>
    public SerializerException()
    {
    }

    /// <summary>In words.</summary>
    public SerializerException(string message)
        : base(message)
    {
    }

    /// <summary>With its cause.</summary>
    public SerializerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
