using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>A word that says which of two amounts is larger (减少, 大于, 持平), and where it stands.</summary>
/// <param name="Sign">1 for more, -1 for less, 0 for the same.</param>
/// <param name="Start">Its offset in the compact text.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct SignedWord(int Sign, int Start, int Length);

/// <summary>决算数大于预算数, said without a number: an amount right behind it is the gap between both.</summary>
/// <param name="Word">大于.</param>
/// <param name="Budget">The budget.</param>
internal readonly record struct BudgetGap(SignedWord Word, Phase Budget);
