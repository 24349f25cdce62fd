-- Why something was declined is a code. The words somebody gave stay with the introduction.
update matching.outcome set reason = case when event = 'declined' then 'other' end where reason is not null;
alter table matching.outcome add constraint outcome_reason_check
  check (event = 'declined' and reason in ('unrelated', 'terms', 'timing', 'other') or event <> 'declined' and reason is null);
