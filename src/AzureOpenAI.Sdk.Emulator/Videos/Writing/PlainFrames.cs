namespace AzureOpenAI.Sdk.Emulator.Videos.Writing;

/// <summary>Frames of one colour each, as H.264 of the constrained baseline profile: any player shows them.</summary>
/// <remarks>
/// The first block of a frame says its colour, sample by sample; each other block is predicted from its neighbours and adds nothing. So a
/// frame takes some kilobytes, whatever its size.
/// </remarks>
internal static class PlainFrames
{
    private const int Block = 16;
    private const byte SequenceHeader = 0x67;
    private const byte PictureHeader = 0x68;
    private const byte KeyFrame = 0x65;

    /// <summary>What the decoder is told of all frames (7.3.2.1.1): baseline, level 4.0, the size in blocks and what is cut off at the edges.</summary>
    internal static byte[] Sequence(int width, int height)
    {
        var (across, down) = (Blocks(width), Blocks(height));
        var bits = new BitWriter().Bits(66, 8).Bits(0b1100_0000, 8).Bits(40, 8)
            // Number 0; frame numbers of 4 bits; order of output as decoded; no references; no gaps.
            .Number(0).Number(0).Number(2).Number(0).Bits(0, 1)
            .Number(across - 1).Number(down - 1)
            // Frames only, and whole-sample prediction of blocks.
            .Bits(1, 1).Bits(1, 1);
        var (right, bottom) = (((across * Block) - width) / 2, ((down * Block) - height) / 2);
        bits = right + bottom == 0 ? bits.Bits(0, 1) : bits.Bits(1, 1).Number(0).Number(right).Number(0).Number(bottom);
        return bits.Bits(0, 1).ToUnit(SequenceHeader);
    }

    /// <summary>What the decoder is told of each frame (7.3.2.2): variable-length codes, one slice, no weights.</summary>
    internal static byte[] Picture() => new BitWriter()
        .Number(0).Number(0).Bits(0, 1).Bits(0, 1).Number(0).Number(0).Number(0).Bits(0, 1).Bits(0, 2)
        .Number(0).Number(0).Number(0).Bits(0, 1).Bits(0, 1).Bits(0, 1)
        .ToUnit(PictureHeader);

    /// <summary>A frame that needs no other (7.3.3 to 7.3.5.3).</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="number">Which frame it is; two that follow each other must differ.</param>
    /// <param name="colour">How light it is, and its two differences of colour.</param>
    internal static byte[] Frame(int width, int height, int number, (byte Light, byte Blue, byte Red) colour)
    {
        var (across, down) = (Blocks(width), Blocks(height));
        // First block 0, intra only, set 0, frame 0; then which key frame, that nothing is kept for long, and the quantiser as it is.
        var bits = new BitWriter().Number(0).Number(7).Number(0).Bits(0, 4).Number(number & 1).Bits(0, 2).Number(0);

        // The first block as it is: 256 samples of light and twice 64 of colour.
        bits.Number(25).Align().Bytes(colour.Light, 256).Bytes(colour.Blue, 64).Bytes(colour.Red, 64);
        for (var block = 1; block < across * down; block++)
        {
            // Predicted by the mean of its neighbours, in light and colour; the quantiser stays; no coefficients. How that is written
            // depends on the neighbours' coefficients, of which a block of samples counts as full (9.2.1).
            var isNextToSamples = block == 1 || block == across;
            bits.Number(3).Number(0).Number(0);
            if (isNextToSamples)
                bits.Bits(0b000011, 6);
            else
                bits.Bits(1, 1);
        }

        return bits.ToUnit(KeyFrame);
    }

    private static int Blocks(int pixels) => (pixels + Block - 1) / Block;
}
