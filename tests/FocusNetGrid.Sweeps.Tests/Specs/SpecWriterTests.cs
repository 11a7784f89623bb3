using FocusNetGrid.Sweeps.Specs;
using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecWriterTests
{
    [Fact]
    public void A_resolved_spec_shows_every_default() => SpecWriter.Write(Spec.Read(Spec.Minimal).Sweep).ShouldBe(
        """
        name: first
        data:
          name: dsb2018
          path: nuclei.zip
          size: 256
        split:
          repeats: 1
          seed: 0
          stratify: none
        network:
          name: unet
          widths: [32, 64, 128, 256, 512]
        loss:
          name: all-hl
          gamma: 0.1
          k: 0.5
        training:
          epochs: 50
          batch: 8
          optimizer:
            name: adam
            learning-rate: 0.001
          schedule:
            name: constant
        seeds: [0]
        stopping:
          name: none
        retries:
          errors: 3
          worker-deaths: 2
          silent-leases: 50
          back-off-seconds: 5
          most-seconds: 300
        priority: 10

        """);

    [Theory]
    [InlineData("split: { folds: 5, repeats: 2, stratify: foreground, groups: groups.csv, validation-share: 0 }")]
    [InlineData("split: { train: 540, validation: 130 }\nseeds: [3, 1]")]
    [InlineData("split: { folds: 3 }\nstopping: { name: fold-racing, significance: 0.01 }\nretries: { errors: 1 }\npriority: 3\nmax-workers: 2")]
    [InlineData("trials:\n  - { network.widths: [8, 8] }\n  - { network: { name: focusnet++, heads: false }, training: { batch: 4, optimizer: sgd } }")]
    [InlineData("description: |\n  Two lines,\n    one indented: \"quoted\" # no comment\n")]
    public void A_written_spec_reads_as_the_same_sweep(string lines)
    {
        var sweep = Spec.Read(Spec.Minimal + lines + "\n").Sweep;

        ShouldBeTheSame(Spec.Read(SpecWriter.Write(sweep)).Sweep, sweep);
    }

    [Theory]
    [InlineData("007")]
    [InlineData("no")]
    [InlineData("1e3")]
    [InlineData("null")]
    [InlineData("12:30:00")]
    [InlineData("a: b")]
    [InlineData(" padded ")]
    [InlineData("- item")]
    [InlineData("#3")]
    [InlineData("C:\\data\\\"x\"")]
    [InlineData("tab\there")]
    public void Text_that_looks_like_something_else_stays_text(string path)
    {
        var sweep = SpecReader.Read(Spec.Minimal, "spec.yaml", new Catalog.SmallCatalog(), [SpecOverride.Text("data.path", path, "--data")]).Sweep;

        Spec.Read(SpecWriter.Write(sweep)).Sweep.Base.Data.Options["path"]!.GetValue<string>().ShouldBe(path);
    }

    [Fact]
    public void Any_printable_description_and_number_survives_the_round_trip() => Prop.ForAll(
        Gen.Choose(32, 126).Select(code => (char)code).ArrayOf().Select(characters => new string(characters)).Zip(ArbMap.Default.GeneratorFor<NormalFloat>()).ToArbitrary(),
        value =>
        {
            var sweep = Spec.Read(Spec.Minimal, $"loss.gamma={Math.Abs(value.Item2.Get):R}").Sweep with { Description = value.Item1 };
            ShouldBeTheSame(Spec.Read(SpecWriter.Write(sweep)).Sweep, sweep);
        }).Check(Config.QuickThrowOnFailure.WithReplay(2018, 1));

    private static void ShouldBeTheSame(SweepSpec actual, SweepSpec expected)
    {
        (actual with { Seeds = expected.Seeds, Trials = expected.Trials }).ShouldBe(expected);
        actual.Seeds.ShouldBe(expected.Seeds);
        actual.Trials.ShouldBe(expected.Trials);
    }
}
