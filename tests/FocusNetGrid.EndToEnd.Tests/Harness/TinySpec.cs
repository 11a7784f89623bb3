namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>A spec whose training takes a second or two.</summary>
internal static class TinySpec
{
    public const string File = "tiny.yaml";

    /// <summary>On generated images. Tests name its lines: change the one and the other together.</summary>
    public const string Synthetic = """
        name: tiny
        data:
          name: synthetic
          kind: nuclei
          count: 16
          size: 32
        split:
          train: 8
          validation: 4
          test: 4
        network:
          name: focusnet++
          widths: [4, 8, 8, 8, 8]
        training:
          epochs: 2
          batch: 4
        """;

    /// <summary>On the images and masks of a folder beside the spec.</summary>
    public static string OnFiles(string path = "cases") =>
        Synthetic.Replace("  name: synthetic\n  kind: nuclei\n  count: 16\n", $"  name: folder\n  path: {path}\n", StringComparison.Ordinal);

    /// <summary>With more epochs, to be interrupted in.</summary>
    public static string Long(int epochs) => Synthetic.Replace("epochs: 2", $"epochs: {epochs}", StringComparison.Ordinal);
}
