using FocusNetGrid.Cli.Door;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;

namespace FocusNetGrid.Cli.Tests.Door;

public sealed class FailureTests
{
    [Fact]
    public void Each_problem_of_a_spec_has_a_line()
    {
        var failure = Failure.Of(new SpecException([new("a.yaml", 3, "seeds", "none"), new("a.yaml", 5, "training.epochs", "0")]));

        failure.Lines.ShouldBe(["a.yaml:3: seeds: none", "a.yaml:5: training.epochs: 0"]);
        failure.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Of_many_problems_with_data_the_first_ten_are_shown()
    {
        var failure = Failure.Of(new DataException([.. Enumerable.Range(0, 670).Select(index => new DataProblem($"case{index}", "no mask"))]));

        failure.Lines.Count.ShouldBe(11);
        failure.Lines[^1].ShouldStartWith("... and 660 more");
    }

    [Fact]
    public void Wrong_input_is_2_and_a_missing_library_3()
    {
        Failure.Of(new RunException("runs/a", "in use")).ExitCode.ShouldBe(2);
        Failure.Of(new DeviceException("cuda", "none")).ExitCode.ShouldBe(2);
        Failure.Of(new TypeInitializationException("Torch", new DllNotFoundException("no libtorch"))).ShouldSatisfyAllConditions(
            failure => failure.ExitCode.ShouldBe(3),
            failure => failure.Lines.ShouldHaveSingleItem().ShouldContain("focusnetgrid doctor"));
    }

    [Fact]
    public void The_unexpected_is_one_line_with_a_hint()
    {
        var line = Failure.Of(new InvalidOperationException("first\nsecond")).Lines.ShouldHaveSingleItem();

        line.ShouldContain("first second");
        line.ShouldContain("--verbose");
    }
}
