using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Specs;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Specs.Reference;
using Spectre.Console;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Tells what a spec can say.</summary>
internal sealed class SpecCommand : GridCommand
{
    private const string Markdown = "markdown";
    private const string Schema = "schema";

    private readonly Argument<string> _part = new("PART")
    {
        Description = "A section such as training or network.focusnet++, or a field such as training.epochs. [default: the fields at the top]",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print it: markdown is the whole reference, schema a JSON Schema for editors.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => TableFormat.Terminal,
    };

    public SpecCommand()
        : base(
            "spec",
            "Tells what a spec can say: every field with its values, its default and what it is for.",
            new Example("spec", "the fields at the top, and the sections below them"),
            new Example("spec split", "one section"),
            new Example("spec network.focusnet++", "the options of a network"),
            new Example("spec training.epochs", "one field"),
            new Example("spec --format schema > spec.schema.json", "for editors: '# yaml-language-server: $schema=spec.schema.json' at the top of a spec"))
    {
        _format.AcceptOnlyFromAmong(TableFormat.Terminal, Markdown, Schema);
        Add(_part);
        Add(_format);
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (catalog, documentation, part) = (new Training.Catalog(), new XmlDocumentation(), context.Value(_part));
        if (context.Value(_format) == Schema)
        {
            context.Screen.Print(SpecSchema.Write(catalog, documentation.SummaryOf).TrimEnd('\n'));
            return Task.FromResult(ExitCode.Success);
        }

        var all = SpecReference.Of(catalog, documentation.SummaryOf);
        var isMarkdown = context.Value(_format) == Markdown;
        var shown = isMarkdown && part.Length == 0 ? all : SpecReference.Find(all, part);
        if (shown.Count == 0)
        {
            throw new RunException(part, $"is neither a section nor a field of a spec; {SpecReference.Hint(all, part)}");
        }

        if (isMarkdown)
        {
            context.Screen.Print(SpecPages.Markdown(shown).TrimEnd('\n'));
        }
        else
        {
            context.Screen.Show(console => SpecPages.Show(console, shown));
            if (part.Length == 0)
            {
                context.Screen.Show(console => console.WriteLine($"'focusnetgrid spec PART' shows more: {string.Join(", ", all.Skip(1).Select(section => section.Key))}"));
            }
        }

        context.Screen.ShowJson(shown);
        return Task.FromResult(ExitCode.Success);
    }
}
