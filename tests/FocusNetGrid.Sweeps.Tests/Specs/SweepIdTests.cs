namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SweepIdTests
{
    [Fact]
    public void The_same_spec_gives_the_same_sweep_however_it_is_written_and_scheduled() =>
        Id("training: { batch: 8 }\nloss: all-hl\npriority: 3\nmax-workers: 2\ndescription: other words\nretries: { errors: 5 }\n").ShouldBe(Id(""));

    [Fact]
    public void The_same_spec_written_out_in_full_gives_the_same_sweep()
    {
        const string Search = "search: { strategy: { name: tpe, trials: 20 }, space: { training.batch: { integer: [1, 400] } } }\n";

        Spec.Read(FocusNetGrid.Sweeps.Specs.SpecWriter.Write(Spec.Read(Spec.Minimal + Search).Sweep)).Sweep.Id().ShouldBe(Id(Search));
    }

    [Fact]
    public void Whatever_decides_what_a_sweep_does_changes_its_id()
    {
        string[] others =
        [
            "", "seeds: [1]\n", "split: { seed: 1 }\n", "loss: dice\n", "training: { epochs: 3 }\n", "stopping: asha\n", "trials: [{ training.batch: 4 }]\n",
            "search: { space: { training.batch: [4] } }\n", "search: { strategy: { name: random, trials: 1 }, space: { training.batch: [4] } }\n",
        ];

        others.Select(Id).Append(Spec.Read(Spec.Minimal, "name=other").Sweep.Id()).ShouldBeUnique();
    }

    private static string Id(string lines) => Spec.Read(Spec.Minimal + lines).Sweep.Id();
}
