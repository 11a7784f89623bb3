using FocusNetGrid.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FocusNetGrid.Cli.Screens;

/// <summary>The log of a host: a line an event on standard error, with its time; for people, or as JSON for what collects logs.</summary>
internal static class ServeLogging
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>How much is logged: of Orleans, which has a lot to say, only what is wrong unless the user wants to know.</summary>
    public static void Configure(ILoggingBuilder logging, Verbosity verbosity, LogFormat format)
    {
        var own = verbosity == Verbosity.Quiet ? LogLevel.Warning : LogLevel.Information;
        var others = verbosity == Verbosity.Verbose ? LogLevel.Information : LogLevel.Warning;
        logging
            .SetMinimumLevel(others)
            .AddFilter("FocusNetGrid", own);
        (format == LogFormat.Json ? AddJson(logging) : AddText(logging))
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static ILoggingBuilder AddText(ILoggingBuilder logging) => logging.AddSimpleConsole(console =>
    {
        (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, $"{Time} ");
        console.ColorBehavior = LoggerColorBehavior.Disabled;
    });

    /// <summary>With what each event is about: the sweep, the trial and the worker.</summary>
    private static ILoggingBuilder AddJson(ILoggingBuilder logging) => logging.AddJsonConsole(
        console => (console.IncludeScopes, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, Time));
}
