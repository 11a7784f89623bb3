namespace Orleans.Configuration;

/// <summary>How a silo's calls are carried.</summary>
public class SiloMessagingOptions : MessagingOptions
{
    /// <summary>How often a call that finds its activation gone is sent on to the next one before it is refused.</summary>
    public int MaxForwardCount { get; set; } = 2;
}
