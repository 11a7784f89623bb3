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
    public void A_trials_own_data_are_relative_to_the_spec_too_however_it_names_them()
    {
        var read = Specs.Read("trials=[{data.path: others}, {data: {name: folder, path: more, size: 32}}]");

        var trials = SpecPaths.Resolve(read.Sweep, "/studies/first/small.yaml").Trials;

        trials.Select(trial => trial.Data.Options["path"]!.GetValue<string>()).ShouldBe(["/studies/first/others", "/studies/first/more"]);
        trials.Select(trial => trial.Changes[0].Value!.ToJsonString()).ShouldBe(
            ["\"/studies/first/others\"", """{"name":"folder","path":"/studies/first/more","size":32}"""]);
    }

    [Fact]
    public void Absolute_paths_stay() => SpecPaths
        .Resolve(Specs.Read("data.path=/archive/cases.zip").Sweep, "/studies/first/small.yaml")
        .Base.Data.Options["path"]!.GetValue<string>().ShouldBe("/archive/cases.zip");
}
