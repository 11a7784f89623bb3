using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class SpecPathsTests
{
    [Fact]
    public void Paths_are_relative_to_the_spec()
    {
        var sweep = SpecPaths.Resolve(Specs.Read("split.groups=patients.csv").Sweep, "/studies/first/small.yaml");

        sweep.Base.Data.Options["path"]!.GetValue<string>().ShouldBe("/studies/first/cases");
        sweep.Split.Groups.ShouldBe("/studies/first/patients.csv");
    }

    [Fact]
    public void Absolute_paths_stay() => SpecPaths
        .Resolve(Specs.Read("data.path=/archive/cases.zip").Sweep, "/studies/first/small.yaml")
        .Base.Data.Options["path"]!.GetValue<string>().ShouldBe("/archive/cases.zip");
}
