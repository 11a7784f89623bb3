namespace Orleans;

/// <summary>Checks options when the silo starts.</summary>
public interface IConfigurationValidator
{
    /// <summary>Throws if something is configured wrongly.</summary>
    void ValidateConfiguration();
}
