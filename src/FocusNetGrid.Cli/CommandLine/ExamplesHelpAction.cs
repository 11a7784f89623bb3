using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FocusNetGrid.Cli.CommandLine;

/// <summary>The library's help, followed by the command's examples.</summary>
internal sealed class ExamplesHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ITaught { Examples: { Count: > 0 } examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  # {example.Purpose}");
                output.WriteLine($"  focusnetgrid {example.Line}");
            }

            output.WriteLine();
        }

        return code;
    }
}
