"""The referral screens: form (S9), board (S10), detail (S11).

They are handed callables (`parts.ReferralParts`) and know the domain; nothing here reaches the
file or the line.
"""
