namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>A basis: a spanning tree rooted at node 0 with the flow and state of every arc. Nodes outside of it have the parent -1 and no live arcs.</summary>
internal sealed class SpanningTree
{
    public const sbyte Lower = 1;

    public const sbyte Upper = -1;

    public const sbyte Basic = 0;

    private readonly int[] _depth;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _previousSibling;
    private readonly int[] _stack;

    public SpanningTree(int nodes, int arcs)
    {
        (Parent, Arc, Up, Potential) = (new int[nodes], new int[nodes], new bool[nodes], new long[nodes]);
        (Flow, State) = (new long[arcs], new sbyte[arcs]);
        (_depth, _firstChild, _nextSibling, _previousSibling, _stack) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(Parent, -1);
        Array.Fill(Arc, -1);
        Array.Fill(State, Lower);
    }

    private SpanningTree(SpanningTree other)
        : this(other.Parent.Length, other.Flow.Length)
    {
        other.Parent.CopyTo(Parent, 0);
        other.Arc.CopyTo(Arc, 0);
        other.Up.CopyTo(Up, 0);
        other.Flow.CopyTo(Flow, 0);
        other.State.CopyTo(State, 0);
    }

    public int[] Parent { get; }

    /// <summary>The arc between a node and its parent.</summary>
    public int[] Arc { get; }

    /// <summary>Whether that arc goes from the node to its parent.</summary>
    public bool[] Up { get; }

    public long[] Potential { get; }

    public long[] Flow { get; }

    /// <summary><see cref="Lower"/> for an arc without flow, <see cref="Upper"/> for a full one, <see cref="Basic"/> for one of the tree (and for one without capacity, which never enters).</summary>
    public sbyte[] State { get; }

    /// <summary>Another tree of the same shape; potentials and depths come with <see cref="Refresh"/>.</summary>
    public SpanningTree Copy() => new(this);

    public void Attach(int node, int parent, int arc, bool up)
    {
        (Parent[node], Arc[node], Up[node]) = (parent, arc, up);
        State[arc] = Basic;
    }

    /// <summary>Children, depths and potentials from the parents. O(n).</summary>
    public void Refresh(int[] source, int[] target, long[] cost)
    {
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        Array.Fill(_previousSibling, -1);
        for (var node = Parent.Length - 1; node > 0; node--)
        {
            if (Parent[node] >= 0)
            {
                Link(node, Parent[node]);
            }
        }

        (_depth[0], Potential[0]) = (0, 0);
        for (var node = Next(0, 0); node >= 0; node = Next(node, 0))
        {
            _depth[node] = _depth[Parent[node]] + 1;
            Potential[node] = Up[node] ? Potential[Parent[node]] - cost[Arc[node]] : Potential[Parent[node]] + cost[Arc[node]];
        }
    }

    public int Apex(int a, int b)
    {
        while (a != b)
        {
            if (_depth[a] >= _depth[b])
            {
                a = Parent[a];
            }
            else
            {
                b = Parent[b];
            }
        }

        return a;
    }

    /// <summary>Cuts the subtree under <paramref name="cut"/> off, makes <paramref name="inside"/> its root and hangs it under <paramref name="outside"/>. Cost: the size of the subtree.</summary>
    public void Hang(int inside, int outside, int arc, bool up, int cut, long shift)
    {
        var (node, parent, entering, upward) = (inside, outside, arc, up);
        while (true)
        {
            var (oldParent, oldArc, oldUp) = (Parent[node], Arc[node], Up[node]);
            Unlink(node, oldParent);
            Attach(node, parent, entering, upward);
            Link(node, parent);
            if (node == cut)
            {
                break;
            }

            (parent, node, entering, upward) = (node, oldParent, oldArc, !oldUp);
        }

        var size = 0;
        _stack[size++] = inside;
        while (size > 0)
        {
            var next = _stack[--size];
            Potential[next] += shift;
            _depth[next] = _depth[Parent[next]] + 1;
            for (var child = _firstChild[next]; child >= 0; child = _nextSibling[child])
            {
                _stack[size++] = child;
            }
        }
    }

    /// <summary>The next node of a walk through the subtree of <paramref name="root"/>, parents before children; -1 at its end.</summary>
    private int Next(int node, int root)
    {
        if (_firstChild[node] >= 0)
        {
            return _firstChild[node];
        }

        while (node != root && _nextSibling[node] < 0)
        {
            node = Parent[node];
        }

        return node == root ? -1 : _nextSibling[node];
    }

    private void Link(int node, int parent)
    {
        var first = _firstChild[parent];
        (_nextSibling[node], _previousSibling[node], _firstChild[parent]) = (first, -1, node);
        if (first >= 0)
        {
            _previousSibling[first] = node;
        }
    }

    private void Unlink(int node, int parent)
    {
        var (previous, next) = (_previousSibling[node], _nextSibling[node]);
        if (previous >= 0)
        {
            _nextSibling[previous] = next;
        }
        else
        {
            _firstChild[parent] = next;
        }

        if (next >= 0)
        {
            _previousSibling[next] = previous;
        }
    }
}
