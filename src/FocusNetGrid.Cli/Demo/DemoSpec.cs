using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Demo;

/// <summary>The spec that the demo runs; it travels inside the command.</summary>
internal static class DemoSpec
{
    private const string Name = "demo.yaml";

    /// <summary>The spec's text.</summary>
    public static string Text()
    {
        using var stream = typeof(DemoSpec).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The spec as read.</summary>
    /// <exception cref="SpecException">An override is wrong.</exception>
    public static SpecDocument Read(IReadOnlyList<SpecOverride> overrides) => SpecReader.Read(Text(), Name, new Training.Catalog(), overrides);
}
