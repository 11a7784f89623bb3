using FocusNetGrid.Sweeps.Specs;
using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class SpecFuzzTests
{
    private const string Valid = """
        name: nuclei
        description: "a \"b\" c"
        data: { name: dsb2018, path: ../x.zip, size: 128 }
        split: { train: 540, validation: 130, seed: 2018 }
        network:
          name: focusnet++
          widths: [16, 32, 64, 96, 128]
        loss: all-hl
        training: { epochs: 8, optimizer: { name: adam, learning-rate: 1e-3 } }
        seeds:
          - 0
          - 1
        trials:
          - { network.widths: [8, 16, 32, 48, 64] }
          - network: unet
            training: { batch: 4 }
        """;

    private static readonly Gen<string> Scraps = Gen.Elements(
        "", " ", "  ", "\n", "\n  ", "\t", ":", ": ", "- ", "? ", "[", "]", "{", "}", ",", "'", "\"", "#", "&a ", "*a", "!!x ", "|\n", ">\n", "%", "@", "~", "0", "-1",
        "1e999", "<<: ", "---\n", "...\n", "name", "\r", "\\", "é", "\0", "network", "widths", ".");

    [Fact]
    public void Whatever_the_text_reading_ends_in_a_sweep_or_in_problems_of_one_line_each()
    {
        var edits = from place in Gen.Choose(0, Valid.Length) from length in Gen.Choose(0, 12) from scrap in Scraps select (place, length, scrap);

        Prop.ForAll(edits.NonEmptyListOf().ToArbitrary(), changes =>
        {
            var text = changes.Take(6).Aggregate(Valid, (current, edit) =>
            {
                var place = Math.Min(edit.place, current.Length);
                return current[..place] + edit.scrap + current[Math.Min(current.Length, place + edit.length)..];
            });
            if (Problems(text) is { } problems)
            {
                problems.ShouldNotBeEmpty();
                problems.ShouldAllBe(problem => problem.Line >= 0 && problem.Field.Length > 0 && !problem.ToString().Contains('\n'));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(2018, 1));
    }

    private static IReadOnlyList<SpecProblem>? Problems(string text)
    {
        try
        {
            Spec.Read(text);
            return null;
        }
        catch (SpecException error)
        {
            return error.Problems;
        }
    }
}
