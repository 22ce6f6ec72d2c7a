"""Who led to whom: each name with the person who gave it (on screen: Introductions)."""

from core.referrals.records import Name, Permission, Referral
from core.referrals.store import (
    acknowledge,
    chain_to,
    everything,
    hang,
    in_meeting,
    introducers,
    mark_told,
    named_by,
    permit,
    refer,
    refer_names,
    refer_new,
    relink,
)

__all__ = [
    "Name",
    "Permission",
    "Referral",
    "acknowledge",
    "chain_to",
    "everything",
    "hang",
    "in_meeting",
    "introducers",
    "mark_told",
    "named_by",
    "permit",
    "refer",
    "refer_names",
    "refer_new",
    "relink",
]
