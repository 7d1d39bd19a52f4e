using System.Globalization;
using System.Text;
using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Tests.Embeddings;

/// <summary>The quick way to read numbers gives the same bits as the framework's way, or leaves the number to it.</summary>
public sealed class FloatTextTests
{
    private static bool IsRightOrLeft(string text)
        => !FloatText.TryParse(Encoding.UTF8.GetBytes(text), out float quick)
            || BitConverter.SingleToInt32Bits(quick) == BitConverter.SingleToInt32Bits(float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    [Test]
    public void Numbers_as_embeddings_have_them_are_read_to_the_bit()
    {
        var random = new Random(20260107);
        int quick = 0;
        for (int i = 0; i < 200_000; i++)
        {
            double number = ((random.NextDouble() * 2) - 1) * Math.Pow(10, random.Next(-8, 3));
            string text = number.ToString(i % 2 == 0 ? "R" : "F" + (i % 20), CultureInfo.InvariantCulture);
            Assert.That(IsRightOrLeft(text), Is.True, text);
            quick += FloatText.TryParse(Encoding.UTF8.GetBytes(((float)number).ToString("F9", CultureInfo.InvariantCulture)), out _) ? 1 : 0;
        }

        Assert.That(quick, Is.GreaterThan(190_000), "Nearly all are read the quick way.");
    }

    [Test]
    public void Numbers_in_the_middle_between_two_floats_are_read_to_the_bit()
    {
        var random = new Random(7);
        for (int i = 0; i < 100_000; i++)
        {
            float below = (float)random.NextDouble();
            double middle = (below + (double)MathF.BitIncrement(below)) / 2;
            foreach (double near in new[] { Math.BitDecrement(middle), middle, Math.BitIncrement(middle) })
            {
                string text = near.ToString("F30", CultureInfo.InvariantCulture).TrimEnd('0');
                Assert.That(IsRightOrLeft(text) && IsRightOrLeft(near.ToString("R", CultureInfo.InvariantCulture)), Is.True, text);
            }
        }
    }

    [TestCase("0")]
    [TestCase("-0.0")]
    [TestCase("1")]
    [TestCase("-1.5")]
    [TestCase("16777217")]
    [TestCase("9007199254740993")]
    [TestCase("0.00000000000000000000000000000000000000000000140129846")]
    [TestCase("3.4028235677973366e38")]
    [TestCase("1e-45")]
    public void Odd_numbers_are_read_to_the_bit(string text) => Assert.That(IsRightOrLeft(text), Is.True);
}
