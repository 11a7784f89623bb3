using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Tests.Catalog;

namespace FocusNetGrid.Sweeps.Tests.Specs;

/// <summary>Short ways to read a spec in tests.</summary>
internal static class Spec
{
    public const string Minimal = "name: first\ndata: { name: dsb2018, path: nuclei.zip }\nnetwork: unet\n";

    public static SpecDocument Read(string yaml, params string[] assignments) =>
        SpecReader.Read(yaml, "spec.yaml", new SmallCatalog(), [.. assignments.Select(assignment => SpecOverride.Assign(assignment))]);

    /// <summary>The problems of a spec, a line each.</summary>
    public static string[] Problems(string yaml, params string[] assignments) =>
        [.. Should.Throw<SpecException>(() => Read(yaml, assignments)).Problems.Select(problem => problem.ToString())];

    /// <summary>The only problem of the minimal spec with more lines.</summary>
    public static string ProblemOf(string moreLines) => Problems(Minimal + moreLines).ShouldHaveSingleItem();
}
