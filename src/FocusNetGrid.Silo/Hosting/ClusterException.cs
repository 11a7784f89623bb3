namespace FocusNetGrid.Silo.Hosting;

/// <summary>A host that cannot join its grid as the machine, the network or the database is.</summary>
/// <param name="place">What cannot be used.</param>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
/// <param name="inner">The cause, where another library reported it.</param>
public sealed class ClusterException(string place, string problem, Exception? inner = null) : Exception($"{place}: {problem}", inner);
