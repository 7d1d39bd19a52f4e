namespace AzureOpenAI.Sdk.Routing;

/// <summary>Deployments of equal rank, and how one of them is chosen.</summary>
internal sealed class Tier
{
    /// <summary>Up to here all are looked at, and the choice is exact; above, some are drawn.</summary>
    private const int FewMembers = 16;
    private const int Draws = 4;

    private readonly AliasTable _alias;
    private readonly RouteStrategy _strategy;
    private readonly IRouteChooser? _chooser;
    private readonly double _spillAt;
    private int _turn = -1;
    private int _quickest;

    internal Tier(RoutedDeployment[] members, int number, RouteStrategy strategy, IRouteChooser? chooser, double spillAt)
    {
        (Members, Number, _strategy, _chooser, _spillAt) = (members, number, strategy, chooser, spillAt);
        ReadyAt = new long[members.Length];
        Weights = [.. members.Select(static member => member.Options.Weight)];
        _alias = new AliasTable(Weights);
    }

    internal RoutedDeployment[] Members { get; }

    /// <summary>Gets the number of the tier as it was configured.</summary>
    internal int Number { get; }

    /// <summary>Gets from when on each member may be sent calls, kept up to date by the members.</summary>
    internal long[] ReadyAt { get; }

    internal double[] Weights { get; }

    /// <summary>Enters one of the members, if any has room.</summary>
    internal bool TryPick(ref PickRequest request, long now, ref PickResult result)
    {
        if (_chooser is not null)
        {
            return TryChoose(ref request, now, ref result);
        }

        if (request.Affinity != 0 && TryAffinity(ref request, now, ref result))
        {
            return true;
        }

        if (_strategy == RouteStrategy.RoundRobin)
        {
            return TryFrom((int)((uint)Interlocked.Increment(ref _turn) % (uint)Members.Length), ref request, now, ref result);
        }

        return Members.Length <= FewMembers ? TryFew(ref request, now, ref result) : TryMany(ref request, now, ref result);
    }

    /// <summary>Looks at all: the choice is by weight, or by the best score.</summary>
    private bool TryFew(ref PickRequest request, long now, ref PickResult result)
    {
        Span<bool> isOut = stackalloc bool[FewMembers];
        isOut = isOut.Slice(0, Members.Length);
        isOut.Clear();
        for (int i = 0; i < Members.Length; i++)
        {
            isOut[i] = !IsOpen(i, ref request, now, ref result);
        }

        for (int left = Members.Length; left > 0; left--)
        {
            int index = _strategy is RouteStrategy.Weighted or RouteStrategy.LowestCost ? DrawOf(isOut) : BestOf(isOut);
            if (index < 0)
            {
                return false;
            }

            if (TryEnter(index, ref request, now, ref result))
            {
                return true;
            }

            isOut[index] = true;
        }

        return false;
    }

    /// <summary>Draws some, and looks through all only when those have no room.</summary>
    private bool TryMany(ref PickRequest request, long now, ref PickResult result)
    {
        PickResult drawn = PickResult.None;
        for (int i = 0; i < Draws; i++)
        {
            int index = _alias.Draw();
            if (_strategy is not (RouteStrategy.Weighted or RouteStrategy.LowestCost))
            {
                index = Better(index, _alias.Draw(), now);
                index = _strategy == RouteStrategy.LowestLatency ? Better(index, Volatile.Read(ref _quickest), now) : index;
            }

            if (Volatile.Read(ref ReadyAt[index]) <= now && IsOpen(index, ref request, now, ref drawn) && TryEnter(index, ref request, now, ref drawn))
            {
                result.Deployment = drawn.Deployment;
                result.Tier = drawn.Tier;
                return true;
            }
        }

        return TryFrom(FastRandom.Below(Members.Length), ref request, now, ref result);
    }

    /// <summary>Tries all in their order, beginning at one.</summary>
    private bool TryFrom(int start, ref PickRequest request, long now, ref PickResult result)
    {
        if (TryRange(start, ReadyAt.Length, ref request, now, ref result) || TryRange(0, start, ref request, now, ref result))
        {
            return true;
        }

        // Nobody is open: when will the first be?
        for (int i = 0; i < ReadyAt.Length; i++)
        {
            IsOpen(i, ref request, now, ref result);
        }

        return false;
    }

    /// <summary>Tries those of a range that are not cooling.</summary>
    private bool TryRange(int from, int to, ref PickRequest request, long now, ref PickResult result)
    {
        for (int index = from; (index = ReadyTimes.NextOpen(ReadyAt, index, to, now)) < to; index++)
        {
            if (IsOpen(index, ref request, now, ref result) && TryEnter(index, ref request, now, ref result))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says which member would be tried first, without entering it; null when none has room.</summary>
    internal RoutedDeployment? Preferred(PickRequest request, long now)
    {
        bool IsFree(RoutedDeployment member) => member.Fit(request) == RouteStanding.Available
            && member.State.Look(now, request.Input, request.Output, _spillAt, out _, request.IsUnnamed) == RouteStanding.Available;
        if (request.Affinity != 0 && FindAffine(ref request) is >= 0 and var affine && HasItsShareAtMost(affine) && IsFree(Members[affine]))
        {
            return Members[affine];
        }

        return _strategy is RouteStrategy.LeastLoaded or RouteStrategy.LowestLatency
            ? Enumerable.Range(0, Members.Length).Where(index => IsFree(Members[index])).OrderBy(Score).Select(index => Members[index]).FirstOrDefault()
            : Members.Where(IsFree).OrderByDescending(static member => member.Options.Weight).FirstOrDefault();
    }

    /// <summary>Prefers the member that a request of this beginning always went to, unless it has more than its share to do.</summary>
    private bool TryAffinity(ref PickRequest request, long now, ref PickResult result)
    {
        int best = FindAffine(ref request);
        PickResult ignored = PickResult.None;
        return best >= 0 && HasItsShareAtMost(best) && IsOpen(best, ref request, now, ref ignored) && TryEnter(best, ref request, now, ref result);
    }

    private int FindAffine(ref PickRequest request)
    {
        int best = -1;
        ulong most = 0;
        for (int i = 0; i < Members.Length; i++)
        {
            ulong rank = FastRandom.Mix(Members[i].Hash ^ request.Affinity);
            if ((best < 0 || rank > most) && Weights[i] > 0 && Members[i].Fit(request) is RouteStanding.Available or RouteStanding.Tried)
            {
                (best, most) = (i, rank);
            }
        }

        return best;
    }

    private bool TryChoose(ref PickRequest request, long now, ref PickResult result)
    {
        List<int> open = [];
        List<RouteCandidate> candidates = [];
        for (int i = 0; i < Members.Length; i++)
        {
            if (IsOpen(i, ref request, now, ref result))
            {
                RoutedDeployment member = Members[i];
                open.Add(i);
                candidates.Add(new RouteCandidate(member.Options, member.State.InFlight, TimeSpan.FromTicks((long)member.State.LatencyTicks)));
            }
        }

        while (open.Count > 0)
        {
            int choice = _chooser!.Choose(candidates, request.Public!);
            if ((uint)choice >= (uint)open.Count)
            {
                throw new InvalidOperationException($"The {nameof(IRouteChooser)} chose {choice} of {open.Count} candidates. Return an index into the list.");
            }

            if (TryEnter(open[choice], ref request, now, ref result))
            {
                return true;
            }

            open.RemoveAt(choice);
            candidates.RemoveAt(choice);
        }

        return false;
    }

    /// <summary>Gets whether a member is fit and not cooling, and notes when it will be.</summary>
    private bool IsOpen(int index, ref PickRequest request, long now, ref PickResult result)
    {
        long readyAt = Volatile.Read(ref ReadyAt[index]);
        bool mayBe = readyAt <= now;
        RoutedDeployment? member = mayBe || readyAt < result.SoonestAt ? Members[index] : null;
        if (member is null || member.Fit(request) != RouteStanding.Available)
        {
            return false;
        }

        if (!mayBe)
        {
            result.SoonestAt = readyAt;
            result.HasPassedOver = true;
            if (member.Options.Kind == DeploymentKind.Provisioned)
            {
                result.ProvisionedAt = Math.Min(result.ProvisionedAt, readyAt);
            }
        }

        return mayBe;
    }

    private bool TryEnter(int index, ref PickRequest request, long now, ref PickResult result)
    {
        RoutedDeployment member = Members[index];
        RouteStanding standing = member.State.TryEnter(now, request.Input, request.Output, _spillAt, out long readyAt, request.IsUnnamed, request.LeaseUntil);
        if (standing == RouteStanding.Available)
        {
            (result.Deployment, result.Tier) = (member, Number);
            NoteQuick(index, member);
            return true;
        }

        result.HasPassedOver = true;
        result.SoonestAt = Math.Min(result.SoonestAt, readyAt);
        if (standing == RouteStanding.Full)
        {
            result.ProvisionedAt = Math.Min(result.ProvisionedAt, readyAt);
        }
        else if (standing == RouteStanding.AwaitingLease)
        {
            result.LeaseAt = Math.Min(result.LeaseAt, readyAt);
        }

        return false;
    }

    private void NoteQuick(int index, RoutedDeployment member)
    {
        int quickest = Volatile.Read(ref _quickest);
        if (_strategy == RouteStrategy.LowestLatency && quickest != index && member.State.LatencyTicks < Members[quickest].State.LatencyTicks)
        {
            Volatile.Write(ref _quickest, index);
        }
    }

    /// <summary>Draws by weight among those that are left; those without a weight only when no other is.</summary>
    private int DrawOf(ReadOnlySpan<bool> isOut)
    {
        double sum = 0;
        int last = -1;
        for (int i = 0; i < isOut.Length; i++)
        {
            if (!isOut[i])
            {
                sum += Weights[i];
                last = i;
            }
        }

        double drawn = FastRandom.Fraction() * sum;
        for (int i = 0; i < isOut.Length; i++)
        {
            if (!isOut[i] && (drawn -= Weights[i]) < 0)
            {
                return i;
            }
        }

        return last;
    }

    private int BestOf(ReadOnlySpan<bool> isOut)
    {
        // Equal scores are broken by chance, or the first of them would have all the calls.
        int best = -1;
        int start = FastRandom.Below(isOut.Length);
        for (int i = 0; i < isOut.Length; i++)
        {
            int index = (start + i) % isOut.Length;
            if (!isOut[index] && (best < 0 || Score(index) < Score(best)))
            {
                best = index;
            }
        }

        return best;
    }

    private int Better(int left, int right, long now)
    {
        if (Volatile.Read(ref ReadyAt[left]) > now)
        {
            return right;
        }

        return Volatile.Read(ref ReadyAt[right]) > now || Score(left) <= Score(right) ? left : right;
    }

    /// <summary>Gets how much there is against a member; less is better. One whose speed is not known is tried first.</summary>
    private double Score(int index)
    {
        DeploymentState state = Members[index].State;
        return _strategy == RouteStrategy.LowestLatency
            ? state.LatencyTicks * (state.InFlight + 1)
            : (state.InFlight + 1) / Math.Max(Weights[index], 1e-9);
    }

    /// <summary>Gets whether a member has at most a quarter more to do than some others on average.</summary>
    private bool HasItsShareAtMost(int index)
    {
        int sample = Math.Min(Members.Length, FewMembers);
        double sum = 0;
        for (int i = 0; i < sample; i++)
        {
            sum += Members[(index + i) % Members.Length].State.InFlight;
        }

        return Members[index].State.InFlight <= 1 + (1.25 * sum / sample);
    }
}
