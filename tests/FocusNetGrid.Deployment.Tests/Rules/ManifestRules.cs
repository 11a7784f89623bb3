using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Every rule there is.</summary>
internal static class ManifestRules
{
    /// <summary>Those of every installation.</summary>
    public static IReadOnlyList<IManifestRule> All { get; } =
    [
        new BoundedContainers(), new CoveredByPolicies(), new DrainingWorkloads(), new GpusOnWorkers(), new KnownReferences(), new MatchingSelectors(),
        new NoLiteralSecrets(), new OwnTargets(), new PinnedImages(), new ProbedContainers(), new RestrictedPods(), new SelectingServices(),
        new WithoutClusterRights(), new WritablePlaces(),
    ];

    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<string> Check(ManifestSet set) => [.. All.SelectMany(rule => rule.Check(set).Select(problem => $"{rule.GetType().Name}: {problem}"))];
}
