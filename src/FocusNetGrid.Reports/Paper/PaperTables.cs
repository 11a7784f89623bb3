using System.Reflection;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>The published tables that come with the project.</summary>
public static class PaperTables
{
    /// <summary>Precision, recall, Dice and Jaccard of nine networks on the lesions.</summary>
    public static ResultTable Table1 => Load("table1");

    /// <summary>Parameters and FLOPs of six networks.</summary>
    public static ResultTable Table2 => Load("table2");

    /// <summary>Five lightweight networks on the nuclei.</summary>
    public static ResultTable Table3 => Load("table3");

    /// <summary>BCDU-Net's own results on the lesions, from its authors.</summary>
    public static ResultTable BcduNet => Load("bcdu-net");

    /// <summary>All of them: what the audit reads where it is given nothing else.</summary>
    public static IReadOnlyList<ResultTable> All => [Table1, Table2, Table3, BcduNet];

    private static ResultTable Load(string name)
    {
        var file = $"paper/{name}.yaml";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var text = new StreamReader(stream);
        return PaperTableReader.Read(file, text);
    }
}
