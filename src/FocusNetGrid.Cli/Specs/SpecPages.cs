using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Sweeps.Specs.Reference;
using Spectre.Console;
using TableColumn = FocusNetGrid.Reports.Tables.TableColumn;

namespace FocusNetGrid.Cli.Specs;

/// <summary>Sections of the reference of specs, on the screen and as Markdown.</summary>
internal static class SpecPages
{
    private const string NoOptions = "It has no options.";

    /// <summary>The page that <c>docs/spec.md</c> is.</summary>
    public static string Markdown(IEnumerable<SpecSection> sections)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# What a spec can say");
        text.WriteLine();
        text.WriteLine("`focusnetgrid spec --format markdown` writes this page, `focusnetgrid spec training` shows a part of it, and `focusnetgrid spec --format schema` writes a");
        text.WriteLine("JSON Schema, with which editors complete and check specs while they are written. Any field can be set from the command line: `--set training.epochs=3`.");
        foreach (var section in sections)
        {
            text.WriteLine();
            text.WriteLine(section.Title.Length == 0 ? "## The whole" : $"## `{section.Title}`");
            text.WriteLine();
            if (section.Text.Length > 0)
            {
                text.WriteLine(section.Text);
                text.WriteLine();
            }

            text.Write(section.Fields.Count == 0 ? NoOptions + "\n" : WithoutCaption(TableWriters.Markdown.WriteText(TableOf(section))));
        }

        return text.ToString();
    }

    /// <summary>The sections on the screen, a field's words below its path.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<SpecSection> sections)
    {
        foreach (var section in sections)
        {
            console.MarkupLineInterpolated($"[bold]{(section.Title.Length == 0 ? "A spec" : section.Title)}[/]");
            foreach (var text in new[] { section.Text, section.Fields.Count == 0 ? NoOptions : "" }.Where(text => text.Length > 0))
            {
                console.Write(new Padder(new Text(text)).Padding(2, 0, 0, 0));
            }

            foreach (var field in section.Fields)
            {
                console.MarkupLineInterpolated($"  [green]{field.Path}[/]");
                console.Write(new Padder(new Text($"{field.Value}{(field.Default.Length == 0 ? "" : field.Default == "required" ? "; required" : $"; default {field.Default}")}", Style.Plain)).Padding(4, 0, 0, 0));
                if (field.Text.Length > 0)
                {
                    console.Write(new Padder(new Text(field.Text, new Style(decoration: Decoration.Dim))).Padding(4, 0, 0, 0));
                }
            }

            console.WriteLine();
        }
    }

    private static ReportTable TableOf(SpecSection section) => new(
        section.Key,
        section.Title,
        [TableColumn.Words("field", "field"), TableColumn.Sentences("value", "value"), TableColumn.Words("default", "default"), TableColumn.Sentences("meaning", "meaning")],
        [.. section.Fields.Select(field => new[] { Cell.Of(field.Path), Cell.Of(field.Value), Cell.Of(field.Default), Cell.Of(field.Text) })],
        []);

    /// <summary>The heading says what the caption would.</summary>
    private static string WithoutCaption(string table) => table[(table.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
}
