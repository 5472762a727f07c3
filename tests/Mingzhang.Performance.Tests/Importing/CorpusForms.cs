using System.Collections.Concurrent;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;
using Mingzhang.Recognition;

namespace Mingzhang.Performance.Tests.Importing;

/// <summary>The forms of the real disclosures beside the repository; tests that need them are skipped where they are missing.</summary>
internal static class CorpusForms
{
    private static readonly ConcurrentDictionary<string, Disclosure> Known = [];

    public static Disclosure Open(string prefix)
    {
        var path = Find(prefix);
        Assert.SkipUnless(path is not null, $"../shared/corpus/{prefix}* is not beside the repository.");
        return Known.GetOrAdd(path!, p => new DisclosureRecogniser(Given.Catalog).Recognise(DocumentReader.Read(p)));
    }

    /// <summary>A form recomputed by the profile that the disclosure's form set names.</summary>
    public static Recomputation Recompute(string prefix, int form)
    {
        var disclosure = Open(prefix);
        return new Evaluator(Given.Catalog, Given.Catalog.ProfileOf(disclosure.Form)).Recompute(disclosure.PerformanceForms[form], disclosure.Year!.Value);
    }

    private static string? Find(string prefix)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(corpus))
            {
                return Directory.EnumerateFiles(corpus, prefix + "*").FirstOrDefault();
            }
        }

        return null;
    }
}
