using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>
/// How a data set's cases are divided: by sizes (<c>train</c>, <c>validation</c>, <c>test</c>), by <c>folds</c>, or, where neither is given, by
/// shares. The ids and this record decide every part; the order in which the cases come and the machine do not.
/// </summary>
public sealed record SplitSpec : IValidatableObject
{
    /// <summary>The share of a fold's other cases, or of all cases, that validates where the spec does not say.</summary>
    public const double DefaultValidationShare = 0.1;

    /// <summary>The share of all cases that tests where the spec does not say; with the validation share it is the paper's 70/10/20 of ISIC 2018.</summary>
    public const double DefaultTestShare = 0.2;

    /// <summary>Cases of the training part.</summary>
    [Range(1, int.MaxValue)]
    public int? Train { get; init; }

    /// <summary>Cases of the validation part.</summary>
    [Range(1, int.MaxValue)]
    public int? Validation { get; init; }

    /// <summary>Cases of the test part; none where it is left out beside <see cref="Train"/>.</summary>
    [Range(0, int.MaxValue)]
    public int? Test { get; init; }

    /// <summary>Folds of a cross-validation.</summary>
    [Range(2, 1000)]
    public int? Folds { get; init; }

    /// <summary>How often the cross-validation is made, each time with folds drawn anew.</summary>
    [Range(1, 100)]
    public int Repeats { get; init; } = 1;

    /// <summary>
    /// Share of the cases (with folds: of those outside the fold) that chooses the best weights. With folds, 0 lets the fold itself choose and
    /// measure, which flatters.
    /// </summary>
    [Range(0.0, 0.9)]
    public double? ValidationShare { get; init; }

    /// <summary>Share of the cases that is held out.</summary>
    [Range(0.0, 0.9)]
    public double? TestShare { get; init; }

    /// <summary>Another seed gives another division.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }

    /// <summary>What the parts are made alike in: nothing, or how much of the images is foreground.</summary>
    public Stratification Stratify { get; init; }

    /// <summary>A CSV file with the columns <c>id</c> and <c>group</c>: cases of one group (a patient, a slide) never fall into different parts.</summary>
    [MinLength(1)]
    public string? Groups { get; init; }

    /// <summary>Which of the three ways this is.</summary>
    [JsonIgnore]
    public SplitKind Kind => Folds is not null ? SplitKind.Folds : Train is not null || Validation is not null || Test is not null ? SplitKind.Sizes : SplitKind.Shares;

    /// <summary>The three ways exclude one another, and each needs its fields.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Kind switch
    {
        SplitKind.Folds => FoldRules(),
        SplitKind.Sizes => SizeRules(),
        _ => ShareRules(),
    };

    private IEnumerable<ValidationResult> FoldRules()
    {
        foreach (var (size, name) in new[] { (Train, nameof(Train)), (Validation, nameof(Validation)), (Test, nameof(Test)) })
        {
            if (size is not null)
            {
                yield return new($"{size} cases beside {Folds} folds; keep either sizes or folds", [name]);
            }
        }

        if (TestShare is not null)
        {
            yield return new("each fold is a test part itself; leave test-share out", [nameof(TestShare)]);
        }
    }

    private IEnumerable<ValidationResult> SizeRules()
    {
        if (Train is null)
        {
            yield return new("missing; a split by sizes needs train and validation", [nameof(Train)]);
        }

        if (Validation is null)
        {
            yield return new("missing; a split by sizes needs train and validation", [nameof(Validation)]);
        }

        if (ValidationShare is not null)
        {
            yield return new("a share beside sizes; leave it out, validation says how many", [nameof(ValidationShare)]);
        }

        if (TestShare is not null)
        {
            yield return new("a share beside sizes; leave it out, test says how many", [nameof(TestShare)]);
        }

        foreach (var result in NoRepeats())
        {
            yield return result;
        }
    }

    private IEnumerable<ValidationResult> ShareRules()
    {
        var (validation, test) = (ValidationShare ?? DefaultValidationShare, TestShare ?? DefaultTestShare);
        if (validation <= 0)
        {
            yield return new("0 leaves nothing to choose the best weights by; expected above 0", [nameof(ValidationShare)]);
        }

        if (validation + test >= 1)
        {
            yield return new(
                $"{validation} beside a test-share of {test} leaves nothing to train on; expected less than 1 together", [nameof(ValidationShare)]);
        }

        foreach (var result in NoRepeats())
        {
            yield return result;
        }
    }

    private IEnumerable<ValidationResult> NoRepeats()
    {
        if (Repeats > 1)
        {
            yield return new($"{Repeats} repeats of one division; repeats are for folds", [nameof(Repeats)]);
        }
    }
}
