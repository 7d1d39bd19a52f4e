using System.Buffers;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// A large request, in rented memory that is given back when the call is over. A connection may still be writing then, after a cancellation
/// or an early answer: the memory is given back only when the last writer has ended, so that it never holds another request meanwhile.
/// </summary>
/// <param name="bytes">The memory.</param>
/// <param name="length">How much of it is the request.</param>
/// <param name="front">How long its part is that names the model; 0 when it names none.</param>
internal sealed class RentedJson(byte[] bytes, int length, int front) : CallBody
{
    internal override ReadOnlyMemory<byte> Json => bytes.AsMemory(0, length);

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
        count = new JsonFront(Target, bytes, front).LengthWith(length);
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        Enter();
        try
        {
            new JsonFront(Target, bytes, front).Write(stream, bytes, length);
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
            await new JsonFront(Target, bytes, front).WriteAsync(stream, bytes, length, cancellation).ConfigureAwait(false);
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
