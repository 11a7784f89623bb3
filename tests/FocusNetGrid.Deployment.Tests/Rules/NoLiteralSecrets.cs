using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>What is secret stands in Secrets: not in the environment, not among arguments, not in ConfigMaps.</summary>
internal sealed partial class NoLiteralSecrets : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set)
    {
        var variables =
            from pod in set.Pods
            from container in pod.Containers
            from variable in container.Items("env")
            where variable["value"] is not null && (SecretName().IsMatch(variable["name"].Text()) || SecretText().IsMatch(variable["value"].Text()))
            select $"{pod.Place(container)}: {variable["name"]} holds a secret as it stands; take it from a Secret";
        var arguments =
            from pod in set.Pods
            from container in pod.Containers
            from argument in (container["command"] as JsonArray ?? []).Concat(container["args"] as JsonArray ?? [])
            where SecretText().IsMatch(argument.Text())
            select $"{pod.Place(container)}: an argument holds a secret; mount it as a file";
        var files =
            from map in set.Of("ConfigMap")
            from file in map.Content["data"] as JsonObject ?? []
            where SecretText().IsMatch(file.Value.Text())
            select $"{map.Id}: {file.Key} holds a secret; a ConfigMap is no place for it";
        return variables.Concat(arguments).Concat(files);
    }

    // POSTGRES_PASSWORD_FILE is the name of a file.
    [GeneratedRegex("(PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|CONNECTION_STRING|(ACCOUNT|API|ACCESS|PRIVATE)_?KEY)(?!.*_FILE$)", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("(Password|Pwd|AccountKey|SharedAccessSignature)\\s*=\\s*[^\\s;]|Bearer [A-Za-z0-9]{8}|\"(readToken|writeToken|connectionString)\"", RegexOptions.IgnoreCase)]
    private static partial Regex SecretText();
}
