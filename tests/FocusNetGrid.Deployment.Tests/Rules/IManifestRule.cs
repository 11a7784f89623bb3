using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Something that has to be true of everything that is installed.</summary>
internal interface IManifestRule
{
    /// <summary>What is wrong, a line each, with the object's kind and name.</summary>
    IEnumerable<string> Check(ManifestSet set);
}
