namespace Orleans.Configuration;

/// <summary>Names of the cluster and of what it serves.</summary>
public class ClusterOptions
{
    /// <summary>The cluster's name where none is given.</summary>
    public const string DefaultClusterId = "default";

    /// <summary>The service's name where none is given.</summary>
    public const string DefaultServiceId = "default";

    internal const string DevelopmentClusterId = "dev";

    internal const string DevelopmentServiceId = "dev";

    /// <summary>Which silos belong together.</summary>
    public string ClusterId { get; set; } = DefaultClusterId;

    /// <summary>Whose state it is; outlives clusters.</summary>
    public string ServiceId { get; set; } = DefaultServiceId;
}
