using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

/// <summary>Made-up data for figures; formulas, so that they are the same on every machine.</summary>
internal static class MadeUp
{
    public static readonly string[] Networks =
        ["fcn", "unet", "wide-unet", "r2u-net", "bcdu-net", "unet++", "attention-unet", "focusnet", "focusnet++", "unet-2", "unet-3", "unet-4"];

    /// <summary>Scores like those of real images: most high, a tail of failures, some at 0.</summary>
    public static ScoreSample Sample(int network, int images) => new(
        Networks[network],
        [.. Enumerable.Range(0, images).Select(image => Math.Max(0, 0.97 - 0.015 * network % 0.1 - 0.6 * Math.Pow(Spread(image, network), 3) - (image % 29 == 28 ? 0.5 : 0)))]);

    public static IReadOnlyList<ScoreSample> Samples(int networks, int images) => [.. Enumerable.Range(0, networks).Select(network => Sample(network, images))];

    public static IReadOnlyList<CostPoint> Costs(int networks) => [.. Enumerable.Range(0, networks).Select(network =>
    {
        var score = 0.70 + 0.16 * Spread(network, 3);
        return new CostPoint(Networks[network], 4e8 * Math.Pow(1.9, network % 6) * (1 + network % 4 * 0.02), score, score - 0.02, score + 0.015);
    })];

    /// <summary>A search in which the learning rate matters most, the widths a little and the dropout not at all.</summary>
    public static SearchStudy Study(int configurations) => new(
        "Validation Dice, pooled",
        [
            new StudyParameter("network.name", false), new StudyParameter("training.optimizer.learning-rate", true),
            new StudyParameter("network.width-multiplier", false), new StudyParameter("network.dropout", false),
        ],
        [.. Enumerable.Range(0, configurations).Select(index =>
        {
            var (network, rate, width, dropout) = (index % 2, Math.Pow(10, -4 + 2 * Spread(index, 1)), new[] { 0.25, 0.5, 1 }[index % 3], Spread(index, 5));
            return new StudyPoint(
                $"configuration {index}",
                [
                    new StudyValue(network == 0 ? "focusnet++" : "unet", null), Number(Math.Round(rate, 6)), Number(width),
                    network == 0 ? Number(Math.Round(dropout, 3)) : null,
                ],
                0.85 - 0.1 * Math.Pow(Math.Log10(rate) + 2.8, 2) + 0.02 * width);
        })]);

    public static CompositeData Composite(int networks) => new()
    {
        Title = "Table 3: nuclei, reported and reproduced",
        Subtitle = "Scaled down: dsb2018 at 128×128 pixels, 50 epochs, 540 training, 130 validation images; the paper's protocol is 256×256 pixels, 50 epochs.",
        Scores = ["Precision", "Recall", "Dice", "Jaccard"],
        Interval = "95 % bootstrap interval over images",
        CostScore = "Jaccard",
        Rows = [.. Enumerable.Range(0, networks).Select(Row)],
    };

    private static CompositeRow Row(int network)
    {
        var cost = Costs(networks: network + 1)[network];
        CompositeEstimate Estimate(double shift, bool reported) =>
            new(reported ? 0.9 + 0.002 * network : null, cost.Score + shift, cost.Low + shift, cost.High + shift);
        return new CompositeRow(Networks[network], [Estimate(0.08, true), Estimate(0.1, true), Estimate(0.06, false), Estimate(0, false)])
        {
            Images = Sample(network, 130).Values,
            MultiplyAdds = cost.MultiplyAdds,
            ValidationDice = [.. Enumerable.Range(0, 3).Select(seed => Learning(cost.Score + 0.06 - 0.01 * seed))],
        };
    }

    private static IReadOnlyList<double> Learning(double end) => [.. Enumerable.Range(1, 50).Select(epoch => end * (1 - Math.Exp(-epoch / 9.0)) + 0.01 * (epoch % 3))];

    private static StudyValue Number(double value) => new($"{value}", value);

    /// <summary>Evenly spread over [0, 1), without order.</summary>
    private static double Spread(int index, int salt) => (index * 0.6180339887498949 + salt * 0.3247179572447460) % 1;
}
