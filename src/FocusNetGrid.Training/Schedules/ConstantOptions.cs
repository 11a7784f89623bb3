namespace FocusNetGrid.Training.Schedules;

/// <summary>The same rate throughout.</summary>
public sealed record ConstantOptions : ScheduleOptions;
