namespace Orleans.Runtime;

/// <summary>Something is configured wrongly.</summary>
[Serializable]
[GenerateSerializer]
public sealed class OrleansConfigurationException : Exception
{
    /// <summary>In words.</summary>
    public OrleansConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>With its cause.</summary>
    public OrleansConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
