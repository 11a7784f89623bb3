namespace Orleans.Runtime;

/// <summary>Base of what the runtime throws.</summary>
[Serializable]
[GenerateSerializer]
public class OrleansException : Exception
{
    /// <summary>An error without words.</summary>
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    /// <summary>An error in words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
