using System.Buffers;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// A large request, in rented memory that is given back when the call is over. A connection may still be writing then, after a cancellation
/// or an early answer: the memory is given back only when the last writer has ended, so that it never holds another request meanwhile.
/// </summary>
internal sealed class RentedJson(byte[] bytes, int length) : CallBody
{
    /// <summary>The call itself, and each writer.</summary>
    private int _users = 1;
    private int _isDisposed;

    internal override string ContentType => "application/json";

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Leave();
        }
    }

    public override bool TryComputeLength(out long count)
    {
        count = length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        Enter();
        try
        {
            stream.Write(bytes, 0, length);
        }
        finally
        {
            Leave();
        }
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        Enter();
        try
        {
            await stream.WriteAsync(bytes, 0, length, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <exception cref="ObjectDisposedException">The call is over, and the memory may hold something else.</exception>
    private void Enter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            if (users == 0 || Volatile.Read(ref _isDisposed) != 0)
            {
                throw new ObjectDisposedException(nameof(RentedJson), "The call is over, so its body can't be sent once more.");
            }
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
