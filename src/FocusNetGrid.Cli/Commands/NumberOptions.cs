using System.CommandLine;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Bounds of options that count something.</summary>
internal static class NumberOptions
{
    /// <summary>Refuses less than one.</summary>
    public static void AtLeastOne(this Option<int?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
        {
            result.AddError($"{option.Name} {number}: give 1 or more");
        }
    });
}
