"""Which gold documents tuned the rules and which judge them.

The held-back documents are looked at by score alone: nobody reads their text or their errors while writing rules, so
that their figures say how far a rule generalises. See DECISIONS.md.
"""

HELD_BACK = frozenset(
    {
        "04_worcs_futurefit_may2014.txt", "07_worcs_black_hole_sep2018.txt", "10_hereford_may2013_valley.txt",
        "12_bromsgrove_newsletter_mar2014.txt", "16_southampton_jul2014.txt",
        "03_leeds_unison_release.txt", "07_sheffield_ward_blog.txt", "10_durham_dispatch.txt",
        "14_leics_release.txt", "16_rct_ldrs.txt",
        "viaduct-29cbb712.txt", "viaduct-68431d01.txt", "viaduct-9bb868a0.txt", "viaduct-d185df49.txt",
        "viaduct-e43bdb83.txt",
    }
)  # fmt: skip
