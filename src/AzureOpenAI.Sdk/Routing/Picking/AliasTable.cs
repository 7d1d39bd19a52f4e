namespace AzureOpenAI.Sdk.Routing;

/// <summary>Draws by weight in a fixed time, however many there are (Vose's alias method).</summary>
internal sealed class AliasTable
{
    private readonly double[] _keep;
    private readonly int[] _other;

    internal AliasTable(ReadOnlySpan<double> weights)
    {
        int count = weights.Length;
        (_keep, _other) = (new double[count], new int[count]);
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        double[] scaled = new double[count];
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = 0; i < count; i++)
        {
            scaled[i] = sum > 0 ? weights[i] * count / sum : 1;
            (scaled[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            (_keep[less], _other[less]) = (scaled[less], more);
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }

        foreach (int rest in large.Concat(small))
        {
            (_keep[rest], _other[rest]) = (1, rest);
        }
    }

    internal int Draw()
    {
        int index = FastRandom.Below(_keep.Length);
        return FastRandom.Fraction() < _keep[index] ? index : _other[index];
    }
}
