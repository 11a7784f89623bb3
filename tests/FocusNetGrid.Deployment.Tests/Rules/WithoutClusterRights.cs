using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>The grid never calls the Kubernetes API: no account has rights, no pod gets a token, and no Service's address arrives as a setting.</summary>
internal sealed class WithoutClusterRights : IManifestRule
{
    private static readonly string[] Rights = ["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"];

    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
    [
        .. set.All.Where(manifest => Rights.Contains(manifest.Kind)).Select(manifest => $"{manifest.Id}: grants rights that nothing needs"),
        .. set.Of("ServiceAccount").Where(account => !account.Content["automountServiceAccountToken"].Is(false)).Select(account => $"{account.Id}: gives its token to pods"),
        .. set.Pods.Where(pod => !pod.Spec["automountServiceAccountToken"].Is(false)).Select(pod => $"{pod.Owner.Id}: mounts the account's token"),
        .. set.Pods.Where(pod => !pod.Spec["enableServiceLinks"].Is(false))
            .Select(pod => $"{pod.Owner.Id}: enableServiceLinks is not false, so a Service's address would arrive as FOCUSNETGRID_GATEWAY_PORT"),
    ];
}
