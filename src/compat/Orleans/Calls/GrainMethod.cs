using System.Linq.Expressions;
using System.Reflection;
using Orleans.Activations;
using Orleans.Concurrency;
using Orleans.Copying;
using Orleans.Runtime;

namespace Orleans.Calls;

/// <summary>All there is to know of one method of a grain interface, looked up once.</summary>
internal sealed class GrainMethod
{
    private readonly Func<object, object?[], Task> _invoke;
    private readonly Func<LocalRuntime, GrainMethod, GrainId, object?[], Call> _newCall;
    private readonly Lazy<Copier?> _resultCopier;
    private readonly string _name;

    internal GrainMethod(MethodInfo method, CopierProvider copiers)
    {
        _name = $"{method.DeclaringType!.Name}.{method.Name}";
        var answer = method.ReturnType;
        ResultType = answer.IsGenericType ? answer.GetGenericArguments()[0] : null;
        ReturnsValueTask = answer == typeof(ValueTask) || (ResultType is not null && answer.GetGenericTypeDefinition() == typeof(ValueTask<>));
        if (!ReturnsValueTask && answer != typeof(Task) && (ResultType is null || answer.GetGenericTypeDefinition() != typeof(Task<>)))
        {
            throw new NotSupportedException($"{_name} returns {answer}; a grain's method returns Task, Task<T>, ValueTask or ValueTask<T>.");
        }

        IsOneWay = method.IsDefined(typeof(OneWayAttribute)) && ResultType is null;
        AlwaysInterleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        var parameters = method.GetParameters();
        CancellationIndex = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        ArgumentCopiers = [.. parameters.Select(parameter => parameter.IsDefined(typeof(ImmutableAttribute)) ? null : copiers.OfDeclared(parameter.ParameterType))];
        _resultCopier = new(() => ResultType is null || method.ReturnParameter.IsDefined(typeof(ImmutableAttribute)) ? null : copiers.OfDeclared(ResultType));
        CopiesArguments = ArgumentCopiers.Any(copier => copier is not null);
        _invoke = Compile(method, parameters);
        _newCall = NewCall(ResultType);
    }

    internal Type? ResultType { get; }

    internal bool ReturnsValueTask { get; }

    internal bool IsOneWay { get; }

    internal bool AlwaysInterleaves { get; }

    internal bool IsReadOnly { get; }

    internal TimeSpan? ResponseTimeout { get; }

    /// <summary>Which argument is the cancellation token; negative if none is.</summary>
    internal int CancellationIndex { get; }

    /// <summary>How each argument is copied; null where it may be shared.</summary>
    internal Copier?[] ArgumentCopiers { get; }

    internal bool CopiesArguments { get; }

    internal Copier? ResultCopier => _resultCopier.Value;

    internal Task Invoke(object grain, object?[] arguments) => _invoke(grain, arguments);

    internal Call NewCall(LocalRuntime runtime, GrainId target, object?[] arguments) => _newCall(runtime, this, target, arguments);

    public override string ToString() => _name;

    private static Func<object, object?[], Task> Compile(MethodInfo method, ParameterInfo[] parameters)
    {
        var grain = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        Expression call = Expression.Call(
            Expression.Convert(grain, method.DeclaringType!),
            method,
            parameters.Select((parameter, i) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        if (!typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            call = Expression.Call(call, nameof(ValueTask.AsTask), null);
        }

        return Expression.Lambda<Func<object, object?[], Task>>(Expression.Convert(call, typeof(Task)), grain, arguments).Compile();
    }

    private static Func<LocalRuntime, GrainMethod, GrainId, object?[], Call> NewCall(Type? result)
    {
        if (result is null)
        {
            return static (runtime, method, target, arguments) =>
                new CallOfNothing { Runtime = runtime, Method = method, Target = target, Arguments = arguments, Context = RequestContext.Current };
        }

        var make = typeof(GrainMethod).GetMethod(nameof(NewCallOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result);
        return make.CreateDelegate<Func<LocalRuntime, GrainMethod, GrainId, object?[], Call>>();
    }

    private static Call<T> NewCallOf<T>(LocalRuntime runtime, GrainMethod method, GrainId target, object?[] arguments) =>
        new Call<T> { Runtime = runtime, Method = method, Target = target, Arguments = arguments, Context = RequestContext.Current };
}
