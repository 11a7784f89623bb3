namespace FocusNetGrid.Training.Schedules;

/// <summary>A learning-rate schedule that a spec can name.</summary>
/// <param name="Name">The name that specs use, for example <c>cosine</c>.</param>
/// <param name="OptionsType">The record of its options.</param>
/// <param name="Build">Builds the schedule of a trial of so many epochs.</param>
internal sealed record ScheduleDefinition(string Name, Type OptionsType, Func<ScheduleOptions, int, ISchedule> Build)
{
    /// <summary>Defines a schedule with options of a type.</summary>
    public static ScheduleDefinition Of<TOptions>(string name, Func<TOptions, int, ISchedule> build)
        where TOptions : ScheduleOptions => new(name, typeof(TOptions), (options, epochs) => build((TOptions)options, epochs));
}
