namespace FocusNetGrid.Training.Schedules;

/// <summary>The schedules that a spec can name. A new one touches its own files and this list.</summary>
internal static class ScheduleCatalog
{
    public static IReadOnlyList<ScheduleDefinition> All { get; } =
    [
        ScheduleDefinition.Of<ConstantOptions>("constant", (_, _) => new ConstantSchedule()),
        ScheduleDefinition.Of<StepOptions>("step", (options, _) => new StepSchedule(options)),
        ScheduleDefinition.Of<CosineOptions>("cosine", (options, epochs) => new CosineSchedule(options, epochs)),
        ScheduleDefinition.Of<PlateauOptions>("plateau", (options, _) => new PlateauSchedule(options)),
    ];
}
