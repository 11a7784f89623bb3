namespace FocusNetGrid.Cli.Reproduction;

/// <summary>A table of the paper that is reproduced by training.</summary>
/// <param name="Name">As it is typed; the printed table and the spec have it too.</param>
/// <param name="Description">What it shows, for the help.</param>
/// <param name="Data">What data it needs and where they are to be had.</param>
/// <param name="Example">What the data's file may be called, for examples.</param>
/// <param name="Scales">The presets, smallest first; the last is the paper's protocol.</param>
internal sealed record TrainedTable(string Name, string Description, string Data, string Example, IReadOnlyList<ReproductionScale> Scales)
{
    /// <summary>Nine networks on the lesions.</summary>
    public static TrainedTable Table1 { get; } = new(
        "table1",
        "Table 1: precision, recall, Dice and Jaccard of nine networks on the skin lesions of ISIC 2018, reported beside reproduced.",
        "the training images and masks of ISIC 2018 task 1, a folder or a zip with ISIC2018_Task1-2_Training_Input and ISIC2018_Task1_Training_GroundTruth:"
            + " https://challenge.isic-archive.com/data/#2018",
        "isic2018",
        [
            new("smoke", ["data.size=64", "split.train=24", "split.validation=12", "split.test=24", "training.epochs=1", "seeds=[0]"], "24 images of 64x64 and one epoch, minutes"),
            new("small", ["data.size=96", "split.train=300", "split.validation=60", "split.test=150", "training.epochs=20", "seeds=[0]"], "300 images of 96x96, 20 epochs and one seed, hours on a processor"),
            new("full", [], "the paper's protocol with three seeds, days on a GPU"),
        ]);

    /// <summary>Five lightweight networks on the nuclei.</summary>
    public static TrainedTable Table3 { get; } = new(
        "table3",
        "Table 3: precision and recall of five lightweight networks on the nuclei of the Data Science Bowl 2018, reported beside reproduced.",
        "the nuclei of the Data Science Bowl 2018, stage1_train.zip of BBBC038: https://bbbc.broadinstitute.org/BBBC038",
        "stage1_train.zip",
        [
            new("smoke", ["data.size=64", "split.train=48", "split.validation=24", "training.epochs=2", "seeds=[0]"], "48 images of 64x64 and two epochs, minutes"),
            new("small", ["data.size=128", "seeds=[0]"], "all images at 128x128 and one seed, hours on a processor"),
            new("full", [], "the paper's protocol with three seeds, about a day on a GPU"),
        ]);

    /// <summary>The spec's text; it travels inside the command.</summary>
    public string SpecText()
    {
        using var stream = typeof(TrainedTable).Assembly.GetManifestResourceStream(SpecName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The spec's name, for problems in it.</summary>
    public string SpecName => $"{Name}.yaml";
}
