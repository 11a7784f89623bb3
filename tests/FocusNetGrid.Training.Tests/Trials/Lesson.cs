namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>How a network learns a few images by heart.</summary>
internal sealed record Lesson
{
    /// <summary>Adam's.</summary>
    public double LearningRate { get; init; } = 2e-3;

    /// <summary>Of the network's own widths.</summary>
    public double WidthMultiplier { get; init; } = 0.5;

    /// <summary>Rows and columns of the whole images.</summary>
    public int Size { get; init; } = 96;

    /// <summary>Rows and columns in their middle that are learned.</summary>
    public int Middle { get; init; } = 96;

    /// <summary>Steps within which they have to be learned.</summary>
    public int MostSteps { get; init; } = 800;

    /// <summary>The lesson of a network.</summary>
    public static Lesson For(string network) => network switch
    {
        // All that is seen of it passes through one ReLU layer over maps from 0 to 1, with no norm before it: large steps switch its units off for
        // good, and then it gives the same for every pixel. Its steps are the slowest of all, so it learns a quarter of the pixels.
        "focusnet" => new() { LearningRate = 5e-4, Middle = 48 },

        // Its finest scores are eight pixels apart, about a nucleus's width in images of 96. The best of all scores there, each fitted freely and
        // the up-sampling with them, reach a Dice of 0.75, and 0.98 where the images are four times as large.
        "fcn" => new() { LearningRate = 1e-3, WidthMultiplier = 0.125, Size = 384, Middle = 128 },
        _ => new(),
    };
}
