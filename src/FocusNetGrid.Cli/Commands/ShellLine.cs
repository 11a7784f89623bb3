namespace FocusNetGrid.Cli.Commands;

/// <summary>The command line as it can be typed again.</summary>
internal static class ShellLine
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=./:,+@%";

    /// <summary>The words behind the command's name, quoted where a shell would take them apart.</summary>
    public static string Of(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quoted).Prepend("focusnetgrid"));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(Plain.Contains) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
