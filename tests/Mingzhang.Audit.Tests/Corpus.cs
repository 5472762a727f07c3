using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Audit.Tests;

/// <summary>The real disclosures beside the repository; tests that need them are skipped where they are missing.</summary>
internal static class Corpus
{
    public static Document Read(string prefix)
    {
        var path = Find(prefix);
        Assert.SkipUnless(path is not null, $"../shared/corpus/{prefix}* is not beside the repository.");
        return DocumentReader.Read(path!);
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
