using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A storage is missing or configured wrongly.</summary>
[Serializable]
[GenerateSerializer]
public sealed class BadProviderConfigException : OrleansException
{
    /// <summary>Without words.</summary>
    public BadProviderConfigException()
    {
    }

    /// <summary>In words.</summary>
    public BadProviderConfigException(string msg)
        : base(msg)
    {
    }

    /// <summary>With its cause.</summary>
    public BadProviderConfigException(string msg, Exception exc)
        : base(msg, exc)
    {
    }
}
