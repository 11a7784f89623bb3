namespace TorchSharp;

public static partial class torch
{
    /// <summary>Networks and their parts.</summary>
    public static partial class nn
    {
        /// <summary>What turns one input into a result.</summary>
        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        /// <summary>What turns two inputs into a result.</summary>
        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>What turns three inputs into a result.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            TResult call(T1 input1, T2 input2, T3 input3);
        }
    }
}
