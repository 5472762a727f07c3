using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>A compact title that a table of a form set may carry.</summary>
internal sealed record TableTitle(string Title, TableLayout Layout);
