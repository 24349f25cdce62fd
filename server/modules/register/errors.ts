import { defineFaults } from '#platform/errors.ts'

export const registerFaults = defineFaults('register', {
  place_unknown: {
    kind: 'unprocessable',
    zh: '行政区划“{code}”不存在或已停用。请从列表中选择，或填写国家标准的区划代码，如船山区 510903。',
    en: 'There is no place “{code}” in use. Choose one from the list or give its national code, such as 510903 for Chuanshan.',
    field: 'placeCode',
  },
  code_unknown: {
    kind: 'unprocessable',
    zh: '代码表中没有“{code}”。请从列表中选择。',
    en: 'The code table has no “{code}”. Choose one from the list.',
  },
  phone_invalid: {
    kind: 'unprocessable',
    zh: '电话号码有误：{reason}',
    en: 'The telephone number is not right: {reasonEn}',
    field: 'phone',
  },
  id_number_invalid: {
    kind: 'unprocessable',
    zh: '身份证号有误：{reason}',
    en: 'The ID number is not right: {reasonEn}',
    field: 'idNumber',
  },
  credit_code_invalid: {
    kind: 'unprocessable',
    zh: '统一社会信用代码有误：{reason}',
    en: 'The unified social credit code is not right: {reasonEn}',
    field: 'creditCode',
  },
  phone_taken: {
    kind: 'conflict',
    zh: '这个电话号码已经登记过。如果是您本人，请直接登录；否则请联系当地科协核对。',
    en: 'This telephone number is already registered. If it is yours, sign in; otherwise ask the local association to check.',
    field: 'phone',
  },
  id_number_taken: {
    kind: 'conflict',
    zh: '这个身份证号已经登记过。请联系当地科协核对，不要重复登记。',
    en: 'This ID number is already registered. Ask the local association to check; do not register twice.',
    field: 'idNumber',
  },
  credit_code_taken: {
    kind: 'conflict',
    zh: '这个统一社会信用代码已经登记过。请联系本单位的代表把您加为成员。',
    en: 'This unified social credit code is already registered. Ask a representative of the organisation to add you.',
    field: 'creditCode',
  },
  person_not_found: {
    kind: 'not_found',
    zh: '没有找到这个人，或不在您可查看的范围内。',
    en: 'There is no such person within your reach.',
  },
  organisation_not_found: {
    kind: 'not_found',
    zh: '没有找到这个单位，或不在您可查看的范围内。',
    en: 'There is no such organisation within your reach.',
  },
  identity_verified: {
    kind: 'conflict',
    zh: '已核验的名称和证件号码只能由当地科协工作人员修改，请与他们联系。',
    en: 'Names and numbers that were verified are changed by the staff of the local association only; contact them.',
  },
  phone_missing: {
    kind: 'not_found',
    zh: '这个人没有登记电话号码。',
    en: 'No telephone number is recorded for this person.',
  },
  verify_own: {
    kind: 'forbidden',
    zh: '这是您本人或您所在单位的登记，请由另一位工作人员核验。',
    en: 'This registration is your own or your organisation’s; another officer must verify it.',
  },
  verify_handled: {
    kind: 'forbidden',
    zh: '这条登记由您录入或修改过，请由另一位工作人员核验。',
    en: 'You registered or changed this record; another officer must verify it.',
  },
  evidence_missing: {
    kind: 'unprocessable',
    zh: '请先上传证明材料（如证照照片），再通过核验。',
    en: 'Attach evidence first, such as a photograph of the certificate; then verify.',
  },
  evidence_file_unknown: {
    kind: 'unprocessable',
    zh: '没有找到您上传的这个文件，请重新上传。',
    en: 'There is no such file among those you uploaded; upload it again.',
    field: 'fileId',
  },
  contact_withdrawn: {
    kind: 'conflict',
    zh: '对方没有同意或已撤回“消息联系”授权，平台不能为对接联系对方。请由当地科协先征得本人同意。',
    en: 'The other side has not consented to contact by message, or has withdrawn it, and cannot be contacted for introductions. Ask the local association to obtain consent first.',
  },
  consent_given: {
    kind: 'conflict',
    zh: '这项授权已经同意过，无需重复操作。请刷新查看。',
    en: 'This consent has been given already. Reload to see it.',
  },
  consent_not_given: {
    kind: 'conflict',
    zh: '这项授权没有同意过或已经撤回，无需再撤回。请刷新查看。',
    en: 'This consent was not given or has been withdrawn already. Reload to see it.',
  },
  consent_text_changed: {
    kind: 'conflict',
    zh: '授权文本刚刚更新，请刷新后阅读现行文本再操作。',
    en: 'The text has just been changed. Reload, read the one in force and answer again.',
  },
  studio_not_worker: {
    kind: 'unprocessable',
    zh: '科创工作室的负责人须是已核验的科技工作者。请先完成本人的身份核验。',
    en: 'The leader of a studio must be a verified S&T worker. Have your own registration verified first.',
  },
  studio_alone: {
    kind: 'unprocessable',
    zh: '科创工作室是团队，除负责人外至少还要有一名成员。请先邀请成员加入，再申请核验。',
    en: 'A studio is a team: it needs at least one member beside its leader. Invite a member first, then have it verified.',
  },
  studio_one_leader: {
    kind: 'unprocessable',
    zh: '科创工作室只有一位负责人。请先邀请对方成为成员，再把负责人移交给对方。',
    en: 'A studio has one leader. Invite the person as a member, then hand the lead over.',
    field: 'role',
  },
  studio_fixed: {
    kind: 'unprocessable',
    zh: '科创工作室不是法人，没有统一社会信用代码，类型也不能修改。请去掉这些内容再保存。',
    en: 'A studio is no legal person: it has no credit code, and its kind does not change. Leave these out and save again.',
  },
  studio_not_merged: {
    kind: 'unprocessable',
    zh: '科创工作室不能合并。请由负责人邀请成员加入保留的工作室，再注销另一个。',
    en: 'Studios are not merged. Have the members invited into the one that stays, then close the other.',
    field: 'mergedId',
  },
  not_studio: {
    kind: 'conflict',
    zh: '只有科创工作室可以移交负责人。单位请添加新的代表。',
    en: 'Only a studio hands over its lead. An organisation adds another representative.',
  },
  leave_has_roles: {
    kind: 'conflict',
    zh: '您还有工作角色。请先由管理员收回这些角色，再注销。',
    en: 'You still hold staff roles. Have an administrator revoke them first, then leave.',
  },
  leave_sole_representative: {
    kind: 'conflict',
    zh: '您是“{organisation}”唯一的代表或负责人。请先移交，再注销。',
    en: 'You are the only representative or the leader of “{organisation}”. Hand it over first, then leave.',
  },
  leave_in_progress: {
    kind: 'conflict',
    zh: '您名下还有{count}条进行中的记录（{names}）。请先撤回或办结，再注销。',
    en: '{count} records of yours are still in progress ({namesEn}). Withdraw or finish them first, then leave.',
  },
  invitation_not_found: {
    kind: 'not_found',
    zh: '没有找到这份邀请，它可能已经失效。',
    en: 'There is no such invitation; it may no longer stand.',
  },
  invitation_expired: {
    kind: 'conflict',
    zh: '这份邀请已过期。如仍要加入，请联系该单位的代表重新邀请。',
    en: 'The invitation has expired. To join all the same, ask a representative of the organisation to invite you again.',
  },
  membership_exists: {
    kind: 'conflict',
    zh: '此人已经是这个单位的成员，无需重复添加。',
    en: 'This person already belongs to the organisation.',
  },
  membership_not_found: {
    kind: 'not_found',
    zh: '没有找到这条成员关系，它可能已经结束。',
    en: 'There is no such membership; it may have ended.',
  },
  last_representative: {
    kind: 'conflict',
    zh: '这是本单位唯一的代表。请先添加另一位代表，再结束这条成员关系。',
    en: 'This is the only representative of the organisation. Add another first, then end this membership.',
  },
  grant_exists: {
    kind: 'conflict',
    zh: '此人在该地区已有这个角色。',
    en: 'This person already holds this role for this place.',
  },
  grant_not_found: {
    kind: 'not_found',
    zh: '没有找到这条授权，它可能已经收回。',
    en: 'There is no such grant; it may have been revoked.',
  },
  own_grant: {
    kind: 'conflict',
    zh: '不能收回自己的管理员角色，请由上级或另一位管理员办理。',
    en: 'You cannot revoke your own role of administrator; another administrator must do it.',
  },
  merge_with_itself: {
    kind: 'unprocessable',
    zh: '请选择两条不同的记录进行合并。',
    en: 'Choose two different records to merge.',
    field: 'mergedId',
  },
  merge_has_roles: {
    kind: 'conflict',
    zh: '要并入的人还有工作角色。请先由管理员收回这些角色，再合并。',
    en: 'The person to merge still holds staff roles. Have an administrator revoke them first, then merge.',
  },
  not_living: {
    kind: 'conflict',
    zh: '这条登记已合并或已注销，不能再修改。',
    en: 'This registration was merged or closed and can no longer be changed.',
  },
  merge_not_living: {
    kind: 'conflict',
    zh: '保留的记录已合并或已注销，请选择有效的记录。',
    en: 'The record to keep was merged or closed; choose a living one.',
    field: 'keptId',
  },
})
