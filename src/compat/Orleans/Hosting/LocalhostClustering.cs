namespace Orleans.Hosting;

/// <summary>Says that the one silo there is was asked for.</summary>
internal sealed record LocalhostClustering;
