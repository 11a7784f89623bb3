using System.Text.RegularExpressions;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>An image is the same tomorrow, and says which registry it is of, so that no stranger's is taken for it.</summary>
internal sealed partial class PinnedImages : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        from pod in set.Pods
        from container in pod.Containers
        let image = container["image"].Text()
        where !Pinned().IsMatch(image) || image.EndsWith(":latest", StringComparison.Ordinal)
        select $"{pod.Place(container)}: image '{image}' names no registry with a version or a digest";

    [GeneratedRegex("^(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:[0-9]+)?/[^:@]+(:[^:@]+|@sha256:[0-9a-f]{64})$")]
    private static partial Regex Pinned();
}
