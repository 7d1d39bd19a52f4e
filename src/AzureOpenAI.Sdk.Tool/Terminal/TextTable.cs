using Spectre.Console;

namespace AzureOpenAI.Sdk.Tool.Terminal;

/// <summary>A table: with lines and colours on a terminal, in plain columns where a program reads it.</summary>
internal sealed class TextTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _rightColumns = [];
    private readonly HashSet<int> _strongRows = [];

    /// <summary>Says which columns hold numbers, by their place from 0.</summary>
    public TextTable Right(params int[] places)
    {
        _rightColumns.UnionWith(places);
        return this;
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Adds a row that sums up.</summary>
    public void AddStrong(params string[] cells)
    {
        _strongRows.Add(_rows.Count);
        _rows.Add(cells);
    }

    public void Write(AppConsole console)
    {
        if (console.IsPlain)
        {
            WritePlain(console.Out);
        }
        else
        {
            WriteDrawn(console);
        }
    }

    private void WritePlain(TextWriter output)
    {
        int[] widths = [.. columns.Select((name, column) => Math.Max(name.Length, _rows.Select(row => row[column].Length).DefaultIfEmpty().Max()))];
        foreach (string[] row in _rows.Prepend(columns))
        {
            IEnumerable<string> cells = row.Select((cell, column) => _rightColumns.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private void WriteDrawn(AppConsole console)
    {
        Table table = new Table().RoundedBorder().BorderColor(Color.Grey);
        for (int column = 0; column < columns.Length; column++)
        {
            var header = new TableColumn(new Text(columns[column], new Style(decoration: Decoration.Bold)));
            table.AddColumn(_rightColumns.Contains(column) ? header.RightAligned() : header);
        }

        for (int row = 0; row < _rows.Count; row++)
        {
            Style style = _strongRows.Contains(row) ? new Style(Color.Green, decoration: Decoration.Bold) : Style.Plain;
            table.AddRow(_rows[row].Select(cell => new Text(cell, style)));
        }

        Drawing.On(console).Write(table);
    }
}
