namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>
/// Reads decimal numbers as embeddings have them, quicker than the general way and to the same bit. What it is not sure of, it leaves
/// to the general way.
/// </summary>
internal static class FloatText
{
    /// <summary>Up to here a whole number and a power of ten are exact as doubles, so their quotient is rounded once.</summary>
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    internal static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        value = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        ulong digits = 0;
        int decimals = -1;
        for (int i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit <= 9 && digits < LargestExact / 16)
            {
                digits = (digits * 10) + digit;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (text[i] == '.')
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        if (decimals >= PowersOfTen.Length || digits >= LargestExact)
        {
            return false;
        }

        double exact = decimals > 0 ? digits / PowersOfTen[decimals] : digits;
        // Rounding twice, to a double and then to a float, errs only where the double lies beside the middle between two floats.
        long middle = BitConverter.DoubleToInt64Bits(exact) & 0x1FFF_FFFF;
        if (middle is >= 0x0FFF_FFFE and <= 0x1000_0002 || (exact != 0 && exact < 1e-30))
        {
            return false;
        }

        value = (float)(isNegative ? -exact : exact);
        return true;
    }
}
