"""Elements of the resource and data types that the practice county takes.

Source: HL7 FHIR R4 (4.0.1) definitions, CC0. Per type a list of elements: `!` required, `*` list,
`[x]` a choice of types, `=a|b` closed code list, `:Type` its data type (a string when not said).
Data types that are not in the table are taken as they come.
"""

ELEMENTS = {
    "Address": (
        "city country district line* period:Period postalCode state text type=postal|physical|"
        "both use=home|work|temp|old|billing"
    ),
    "Annotation": "author[x] text! time:dateTime",
    "Appointment": (
        "appointmentType:CodeableConcept basedOn*:Reference cancelationReason:CodeableConcept "
        "comment created:dateTime description end:instant identifier*:Identifier "
        "minutesDuration:positiveInt participant!*:AppointmentParticipant patientInstruction "
        "priority:unsignedInt reasonCode*:CodeableConcept reasonReference*:Reference "
        "requestedPeriod*:Period serviceCategory*:CodeableConcept serviceType*:CodeableConcept "
        "slot*:Reference specialty*:CodeableConcept start:instant status!=proposed|pending|"
        "booked|arrived|fulfilled|cancelled|noshow|entered-in-error|checked-in|waitlist "
        "supportingInformation*:Reference"
    ),
    "AppointmentParticipant": (
        "actor:Reference period:Period required=required|optional|information-only "
        "status!=accepted|declined|tentative|needs-action type*:CodeableConcept"
    ),
    "AppointmentResponse": (
        "actor:Reference appointment!:Reference comment end:instant identifier*:Identifier "
        "participantStatus!=accepted|declined|tentative|needs-action "
        "participantType*:CodeableConcept start:instant"
    ),
    "Attachment": "contentType creation:dateTime data hash size:unsignedInt title url",
    "Basic": (
        "author:Reference code!:CodeableConcept created:date identifier*:Identifier "
        "subject:Reference"
    ),
    "Binary": "contentType! data securityContext:Reference",
    "CarePlan": (
        "activity*:CarePlanActivity addresses*:Reference author:Reference basedOn*:Reference "
        "careTeam*:Reference category*:CodeableConcept contributor*:Reference created:dateTime "
        "description encounter:Reference goal*:Reference identifier*:Identifier "
        "instantiatesCanonical* instantiatesUri* intent!=proposal|plan|order|option "
        "note*:Annotation partOf*:Reference period:Period replaces*:Reference status!=draft|"
        "active|on-hold|revoked|completed|entered-in-error|unknown subject!:Reference "
        "supportingInfo*:Reference title"
    ),
    "CarePlanActivity": (
        "detail:CarePlanActivityDetail outcomeCodeableConcept*:CodeableConcept "
        "outcomeReference*:Reference progress*:Annotation reference:Reference"
    ),
    "CarePlanActivityDetail": (
        "code:CodeableConcept dailyAmount:Quantity description doNotPerform:boolean "
        "goal*:Reference instantiatesCanonical* instantiatesUri* kind=Appointment|"
        "CommunicationRequest|DeviceRequest|MedicationRequest|NutritionOrder|Task|"
        "ServiceRequest|VisionPrescription location:Reference performer*:Reference product[x] "
        "quantity:Quantity reasonCode*:CodeableConcept reasonReference*:Reference scheduled[x] "
        "status!=not-started|scheduled|in-progress|on-hold|completed|cancelled|stopped|unknown|"
        "entered-in-error statusReason:CodeableConcept"
    ),
    "CareTeam": (
        "category*:CodeableConcept encounter:Reference identifier*:Identifier "
        "managingOrganization*:Reference name note*:Annotation participant*:CareTeamParticipant "
        "period:Period reasonCode*:CodeableConcept reasonReference*:Reference status=proposed|"
        "active|suspended|inactive|entered-in-error subject:Reference telecom*:ContactPoint"
    ),
    "CareTeamParticipant": (
        "member:Reference onBehalfOf:Reference period:Period role*:CodeableConcept"
    ),
    "CodeableConcept": "coding*:Coding text",
    "Coding": "code display system userSelected:boolean version",
    "Communication": (
        "about*:Reference basedOn*:Reference category*:CodeableConcept encounter:Reference "
        "identifier*:Identifier inResponseTo*:Reference instantiatesCanonical* instantiatesUri* "
        "medium*:CodeableConcept note*:Annotation partOf*:Reference payload*:CommunicationPayload "
        "priority=routine|urgent|asap|stat reasonCode*:CodeableConcept "
        "reasonReference*:Reference received:dateTime recipient*:Reference sender:Reference "
        "sent:dateTime status!=preparation|in-progress|not-done|on-hold|stopped|completed|"
        "entered-in-error|unknown statusReason:CodeableConcept subject:Reference "
        "topic:CodeableConcept"
    ),
    "CommunicationPayload": "content[x]!",
    "Condition": (
        "abatement[x] asserter:Reference bodySite*:CodeableConcept category*:CodeableConcept "
        "clinicalStatus:CodeableConcept code:CodeableConcept encounter:Reference "
        "evidence*:ConditionEvidence identifier*:Identifier note*:Annotation onset[x] "
        "recordedDate:dateTime recorder:Reference severity:CodeableConcept stage*:ConditionStage "
        "subject!:Reference verificationStatus:CodeableConcept"
    ),
    "ConditionEvidence": "code*:CodeableConcept detail*:Reference",
    "ConditionStage": "assessment*:Reference summary:CodeableConcept type:CodeableConcept",
    "Consent": (
        "category!*:CodeableConcept dateTime:dateTime identifier*:Identifier "
        "organization*:Reference patient:Reference performer*:Reference policy*:ConsentPolicy "
        "policyRule:CodeableConcept provision:ConsentProvision scope!:CodeableConcept source[x] "
        "status!=draft|proposed|active|rejected|inactive|entered-in-error "
        "verification*:ConsentVerification"
    ),
    "ConsentPolicy": "authority uri",
    "ConsentProvision": (
        "action*:CodeableConcept actor*:ConsentProvisionActor class*:Coding code*:CodeableConcept "
        "data*:ConsentProvisionData dataPeriod:Period period:Period provision*:ConsentProvision "
        "purpose*:Coding securityLabel*:Coding type=deny|permit"
    ),
    "ConsentProvisionActor": "reference!:Reference role!:CodeableConcept",
    "ConsentProvisionData": (
        "meaning!=instance|related|dependents|authoredby reference!:Reference"
    ),
    "ConsentVerification": "verificationDate:dateTime verified!:boolean verifiedWith:Reference",
    "ContactPoint": (
        "period:Period rank:positiveInt system=phone|fax|email|pager|url|sms|other "
        "use=home|work|temp|old|mobile value"
    ),
    "Device": (
        "contact*:ContactPoint definition:Reference deviceName*:DeviceDeviceName "
        "distinctIdentifier expirationDate:dateTime identifier*:Identifier location:Reference "
        "lotNumber manufactureDate:dateTime manufacturer modelNumber note*:Annotation "
        "owner:Reference parent:Reference partNumber patient:Reference property*:DeviceProperty "
        "safety*:CodeableConcept serialNumber specialization*:DeviceSpecialization status=active|"
        "inactive|entered-in-error|unknown statusReason*:CodeableConcept type:CodeableConcept "
        "udiCarrier*:any url version*:DeviceVersion"
    ),
    "DeviceDeviceName": (
        "name! type!=udi-label-name|user-friendly-name|patient-reported-name|"
        "manufacturer-name|model-name|other"
    ),
    "DeviceProperty": "type!:CodeableConcept valueCode*:CodeableConcept valueQuantity*:Quantity",
    "DeviceSpecialization": "systemType!:CodeableConcept version",
    "DeviceVersion": "component:Identifier type:CodeableConcept value!",
    "DocumentReference": (
        "authenticator:Reference author*:Reference category*:CodeableConcept "
        "content!*:DocumentReferenceContent context:DocumentReferenceContext custodian:Reference "
        "date:instant description docStatus=preliminary|final|amended|entered-in-error "
        "identifier*:Identifier masterIdentifier:Identifier relatesTo*:DocumentReferenceRelatesTo "
        "securityLabel*:CodeableConcept status!=current|superseded|entered-in-error "
        "subject:Reference type:CodeableConcept"
    ),
    "DocumentReferenceContent": "attachment!:Attachment format:Coding",
    "DocumentReferenceContext": (
        "encounter*:Reference event*:CodeableConcept facilityType:CodeableConcept period:Period "
        "practiceSetting:CodeableConcept related*:Reference sourcePatientInfo:Reference"
    ),
    "DocumentReferenceRelatesTo": "code!=replaces|transforms|signs|appends target!:Reference",
    "Duration": "code comparator system unit value:decimal",
    "Encounter": (
        "account*:Reference appointment*:Reference basedOn*:Reference class!:Coding "
        "classHistory*:EncounterClassHistory diagnosis*:EncounterDiagnosis "
        "episodeOfCare*:Reference hospitalization:EncounterHospitalization identifier*:Identifier "
        "length:Duration location*:EncounterLocation partOf:Reference "
        "participant*:EncounterParticipant period:Period priority:CodeableConcept "
        "reasonCode*:CodeableConcept reasonReference*:Reference serviceProvider:Reference "
        "serviceType:CodeableConcept status!=planned|arrived|triaged|in-progress|onleave|"
        "finished|cancelled|entered-in-error|unknown statusHistory*:EncounterStatusHistory "
        "subject:Reference type*:CodeableConcept"
    ),
    "EncounterClassHistory": "class!:Coding period!:Period",
    "EncounterDiagnosis": "condition!:Reference rank:positiveInt use:CodeableConcept",
    "EncounterHospitalization": (
        "admitSource:CodeableConcept destination:Reference dietPreference*:CodeableConcept "
        "dischargeDisposition:CodeableConcept origin:Reference preAdmissionIdentifier:Identifier "
        "reAdmission:CodeableConcept specialArrangement*:CodeableConcept "
        "specialCourtesy*:CodeableConcept"
    ),
    "EncounterLocation": (
        "location!:Reference period:Period physicalType:CodeableConcept status=planned|active|"
        "reserved|completed"
    ),
    "EncounterParticipant": "individual:Reference period:Period type*:CodeableConcept",
    "EncounterStatusHistory": (
        "period!:Period status!=planned|arrived|triaged|in-progress|onleave|finished|"
        "cancelled|entered-in-error|unknown"
    ),
    "HealthcareService": (
        "active:boolean appointmentRequired:boolean availabilityExceptions "
        "availableTime*:HealthcareServiceAvailableTime category*:CodeableConcept "
        "characteristic*:CodeableConcept comment communication*:CodeableConcept "
        "coverageArea*:Reference eligibility*:HealthcareServiceEligibility endpoint*:Reference "
        "extraDetails identifier*:Identifier location*:Reference name "
        "notAvailable*:HealthcareServiceNotAvailable photo:Attachment program*:CodeableConcept "
        "providedBy:Reference referralMethod*:CodeableConcept "
        "serviceProvisionCode*:CodeableConcept specialty*:CodeableConcept telecom*:ContactPoint "
        "type*:CodeableConcept"
    ),
    "HealthcareServiceAvailableTime": (
        "allDay:boolean availableEndTime availableStartTime daysOfWeek*=mon|tue|wed|thu|fri|sat|sun"
    ),
    "HealthcareServiceEligibility": "code:CodeableConcept comment",
    "HealthcareServiceNotAvailable": "description! during:Period",
    "HumanName": (
        "family given* period:Period prefix* suffix* text use=usual|official|temp|nickname|"
        "anonymous|old|maiden"
    ),
    "Identifier": (
        "assigner:Reference period:Period system type:CodeableConcept use=usual|official|temp|"
        "secondary|old value"
    ),
    "Location": (
        "address:Address alias* availabilityExceptions description endpoint*:Reference "
        "hoursOfOperation*:LocationHoursOfOperation identifier*:Identifier "
        "managingOrganization:Reference mode=instance|kind name operationalStatus:Coding "
        "partOf:Reference physicalType:CodeableConcept position:LocationPosition status=active|"
        "suspended|inactive telecom*:ContactPoint type*:CodeableConcept"
    ),
    "LocationHoursOfOperation": (
        "allDay:boolean closingTime daysOfWeek*=mon|tue|wed|thu|fri|sat|sun openingTime"
    ),
    "LocationPosition": "altitude:decimal latitude!:decimal longitude!:decimal",
    "Meta": "lastUpdated:instant profile* security*:Coding source tag*:Coding versionId",
    "Observation": (
        "basedOn*:Reference bodySite:CodeableConcept category*:CodeableConcept "
        "code!:CodeableConcept component*:ObservationComponent dataAbsentReason:CodeableConcept "
        "derivedFrom*:Reference device:Reference effective[x] encounter:Reference "
        "focus*:Reference hasMember*:Reference identifier*:Identifier "
        "interpretation*:CodeableConcept issued:instant method:CodeableConcept note*:Annotation "
        "partOf*:Reference performer*:Reference referenceRange*:ObservationReferenceRange "
        "specimen:Reference status!=registered|preliminary|final|amended|corrected|"
        "cancelled|entered-in-error|unknown subject:Reference value[x]"
    ),
    "ObservationComponent": (
        "code!:CodeableConcept dataAbsentReason:CodeableConcept interpretation*:CodeableConcept "
        "referenceRange*:ObservationReferenceRange value[x]"
    ),
    "ObservationReferenceRange": (
        "age:any appliesTo*:CodeableConcept high:Quantity low:Quantity type:CodeableConcept"
    ),
    "Organization": (
        "active:boolean address*:Address alias* contact*:OrganizationContact endpoint*:Reference "
        "identifier*:Identifier name partOf:Reference telecom*:ContactPoint type*:CodeableConcept"
    ),
    "OrganizationContact": (
        "address:Address name:HumanName purpose:CodeableConcept telecom*:ContactPoint"
    ),
    "Patient": (
        "active:boolean address*:Address birthDate:date communication*:PatientCommunication "
        "contact*:PatientContact deceased[x] gender=male|female|other|unknown "
        "generalPractitioner*:Reference identifier*:Identifier link*:PatientLink "
        "managingOrganization:Reference maritalStatus:CodeableConcept multipleBirth[x] "
        "name*:HumanName photo*:Attachment telecom*:ContactPoint"
    ),
    "PatientCommunication": "preferred:boolean",
    "PatientContact": (
        "address:Address gender=male|female|other|unknown name:HumanName "
        "organization:Reference period:Period relationship*:CodeableConcept telecom*:ContactPoint"
    ),
    "PatientLink": "other!:Reference type!=replaced-by|replaces|refer|seealso",
    "Period": "end:dateTime start:dateTime",
    "Practitioner": (
        "active:boolean address*:Address birthDate:date communication*:CodeableConcept "
        "gender=male|female|other|unknown identifier*:Identifier name*:HumanName "
        "photo*:Attachment qualification*:PractitionerQualification telecom*:ContactPoint"
    ),
    "PractitionerQualification": (
        "code!:CodeableConcept identifier*:Identifier issuer:Reference period:Period"
    ),
    "PractitionerRole": (
        "active:boolean availabilityExceptions availableTime*:PractitionerRoleAvailableTime "
        "code*:CodeableConcept endpoint*:Reference healthcareService*:Reference "
        "identifier*:Identifier location*:Reference notAvailable*:PractitionerRoleNotAvailable "
        "organization:Reference period:Period practitioner:Reference specialty*:CodeableConcept "
        "telecom*:ContactPoint"
    ),
    "PractitionerRoleAvailableTime": (
        "allDay:boolean availableEndTime availableStartTime daysOfWeek*=mon|tue|wed|thu|fri|sat|sun"
    ),
    "PractitionerRoleNotAvailable": "description! during:Period",
    "Provenance": (
        "activity:CodeableConcept agent!*:ProvenanceAgent entity*:ProvenanceEntity "
        "location:Reference occurred[x] policy* reason*:CodeableConcept recorded!:instant "
        "signature*:any target!*:Reference"
    ),
    "ProvenanceAgent": (
        "onBehalfOf:Reference role*:CodeableConcept type:CodeableConcept who!:Reference"
    ),
    "ProvenanceEntity": (
        "agent*:ProvenanceAgent role!=derivation|revision|quotation|source|removal what!:Reference"
    ),
    "Quantity": "code comparator system unit value:decimal",
    "QuestionnaireResponse": (
        "author:Reference authored:dateTime basedOn*:Reference encounter:Reference "
        "identifier:Identifier item*:QuestionnaireResponseItem partOf*:Reference questionnaire "
        "source:Reference status!=in-progress|completed|amended|entered-in-error|stopped "
        "subject:Reference"
    ),
    "QuestionnaireResponseItem": (
        "answer*:QuestionnaireResponseItemAnswer definition item*:QuestionnaireResponseItem "
        "linkId! text"
    ),
    "QuestionnaireResponseItemAnswer": "item*:QuestionnaireResponseItem value[x]",
    "Reference": "display identifier:Identifier reference type",
    "Schedule": (
        "active:boolean actor!*:Reference comment identifier*:Identifier planningHorizon:Period "
        "serviceCategory*:CodeableConcept serviceType*:CodeableConcept specialty*:CodeableConcept"
    ),
    "ServiceRequest": (
        "asNeeded[x] authoredOn:dateTime basedOn*:Reference bodySite*:CodeableConcept "
        "category*:CodeableConcept code:CodeableConcept doNotPerform:boolean encounter:Reference "
        "identifier*:Identifier instantiatesCanonical* instantiatesUri* insurance*:Reference "
        "intent!=proposal|plan|directive|order|original-order|reflex-order|filler-order|"
        "instance-order|option locationCode*:CodeableConcept locationReference*:Reference "
        "note*:Annotation occurrence[x] orderDetail*:CodeableConcept patientInstruction "
        "performer*:Reference performerType:CodeableConcept priority=routine|urgent|asap|stat "
        "quantity[x] reasonCode*:CodeableConcept reasonReference*:Reference "
        "relevantHistory*:Reference replaces*:Reference requester:Reference "
        "requisition:Identifier specimen*:Reference status!=draft|active|on-hold|revoked|"
        "completed|entered-in-error|unknown subject!:Reference supportingInfo*:Reference"
    ),
    "Slot": (
        "appointmentType:CodeableConcept comment end!:instant identifier*:Identifier "
        "overbooked:boolean schedule!:Reference serviceCategory*:CodeableConcept "
        "serviceType*:CodeableConcept specialty*:CodeableConcept start!:instant status!=busy|"
        "free|busy-unavailable|busy-tentative|entered-in-error"
    ),
    "Task": (
        "authoredOn:dateTime basedOn*:Reference businessStatus:CodeableConcept "
        "code:CodeableConcept description encounter:Reference executionPeriod:Period "
        "focus:Reference for:Reference groupIdentifier:Identifier identifier*:Identifier "
        "input*:TaskInput instantiatesCanonical instantiatesUri insurance*:Reference "
        "intent!=unknown|proposal|plan|order|original-order|reflex-order|filler-order|"
        "instance-order|option lastModified:dateTime location:Reference note*:Annotation "
        "output*:TaskOutput owner:Reference partOf*:Reference performerType*:CodeableConcept "
        "priority=routine|urgent|asap|stat reasonCode:CodeableConcept "
        "reasonReference:Reference relevantHistory*:Reference requester:Reference "
        "restriction:TaskRestriction status!=draft|requested|received|accepted|rejected|"
        "ready|cancelled|in-progress|on-hold|failed|completed|entered-in-error "
        "statusReason:CodeableConcept"
    ),
    "TaskInput": "type!:CodeableConcept value[x]!",
    "TaskOutput": "type!:CodeableConcept value[x]!",
    "TaskRestriction": "period:Period recipient*:Reference repetitions:positiveInt",
}
